import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../locales/text.js';
import type { Send } from '../../ui/define-view.js';
import type { Person } from './people-step.js';

/** Whom the application waits for, each with a link to hand on; nothing where it waits for nobody else. */
export function peopleView(
  people: readonly Person[],
  send: Send,
  text: Text,
): TemplateResult | typeof nothing {
  const { people: words, common } = text.messages;
  if (people.length === 0) return nothing;
  return html`<section part="section" class="no-print">
    <h3 part="section-title">${words.title}</h3>
    <ul part="people" class="people">
      ${people.map(
        ({ role, state, link, copied }, index) =>
          html`<li part="person">
            <span part="person-role" class="role">${words.roles[role]}</span>
            <span part="person-state" class="soft">${words.states[state]}</span>
            ${
              link === null
                ? nothing
                : html`<button
                    part="copy button-quiet"
                    class="quiet ${copied ? 'done' : ''}"
                    type="button"
                    @click=${() => {
                      send({ type: 'link.pressed', what: `person-${index}`, value: link });
                    }}
                  >
                    ${copied ? common.copied : words.copyLink}<span class="sr"> ${words.roles[role]}</span>
                  </button>`
            }
          </li>`,
      )}
    </ul>
    <p class="sr" role="status">${people.some(({ copied }) => copied) ? common.copied : ''}</p>
    ${
      people.some(({ failed }) => failed)
        ? html`<p part="field-error" class="error" role="alert">${words.notCopied}</p>`
        : nothing
    }
  </section>`;
}
