import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../locales/text.js';
import type { Send } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { qrCode } from '../../ui/qr-code.js';
import { waiting } from '../../ui/waiting.js';
import type { HandoffModel } from './handoff-step.js';
import { changeView } from '../change-view.js';
import { checkNow } from '../check-now.js';
import { peopleView } from './people-view.js';
import { remaining } from './remaining.js';
import { joinSentences } from '../join-sentences.js';

/** The way to the provider: what it is and what it receives, then a link, a code, or what to wait for. */
export function handoffView(model: HandoffModel, send: Send, text: Text): TemplateResult {
  const { handoff: words } = text.messages;
  return html`${model.wechat ? note(text, 'info', words.wechat, words.wechatTitle) : nothing}
  ${changeView(model.replaced, text)} ${explained(model, text)} ${leaving(model, text)}
  ${body(model, send, text)} ${otherWays(model, send, text)}
  ${model.people.length > 1 ? peopleView(model.people, send, text) : nothing} ${buttons(model, send, text)}`;
}

/** What stands in the way. */
function explained({ stage, stayed }: HandoffModel, text: Text) {
  const { handoff: words, person } = text.messages;
  if (stage === 'refused') return note(text, 'bad', words.refused, words.refusedTitle);
  if (stage === 'expired') return note(text, 'warning', person.expired);
  if (stage !== 'ready' || !stayed) return nothing;
  return stayed === 'blocked'
    ? note(text, 'warning', words.blocked, words.blockedTitle)
    : note(text, 'info', words.held, words.heldTitle);
}

/** Who receives what, before anybody leaves (PIPL, art. 23). */
function leaving({ stage, mode, provider }: HandoffModel, text: Text) {
  const { handoff: words, person } = text.messages;
  if (stage === 'done' || stage === 'returned') return nothing;
  return html`<section part="section">
    ${mode === 'redirect' ? html`<h3 part="section-title">${words.leaving(provider.name)}</h3>` : nothing}
    <p part="text" class="soft">
      ${joinSentences(text, person.receives(provider.name), provider.contact ? words.contact(provider.contact) : '')}
      ${
        provider.href
          ? html`<a part="link" href=${provider.href} target="_blank" rel="noopener noreferrer"
              >${words.privacy}</a
            >`
          : nothing
      }
    </p>
  </section>`;
}

function body(model: HandoffModel, send: Send, text: Text) {
  const { handoff: words, person } = text.messages;
  const { stage, mode, link, left, provider } = model;
  const again = checkNow(model.resting, send, text);
  switch (stage) {
    case 'opened':
      return waiting(words.openedTitle, words.opened, again);
    case 'closed':
      return waiting(words.closedTitle, words.closed, again);
    case 'scanned':
      return waiting(words.scannedTitle, words.scanned, again);
    case 'returned':
      return waiting(words.returnedTitle, words.returned(provider.name), again);
    case 'done':
      return waiting(words.doneTitle, words.done(provider.name), again);
    case 'ready':
      if (!link)
        return waiting(
          person.waiting,
          joinSentences(text, mode === 'link' ? words.linkFirst : '', person.canClose),
          again,
        );
      if (mode === 'qr' && !model.stayed)
        return link.code
          ? html`<div part="code-row" class="scan">
              ${qrCode(link.code, words.codeName(provider.name))}
              <div part="code-body">
                <h3 part="section-title" id="waiting" tabindex="-1">${words.scanTitle}</h3>
                <p part="text" class="soft">${words.scan}</p>
                ${timer(words.codeLeft(remaining(left, text)))} ${look(model, send, text)}
              </div>
            </div>`
          : note(text, 'warning', words.noCode);
      if (mode === 'link')
        return html`<section part="section">
          <h3 part="section-title" id="waiting" tabindex="-1">${words.linkTitle}</h3>
          <p part="text" class="soft">${words.link}</p>
          <p
            part="address"
            dir="ltr"
            class="address rr-block sentry-block ph-no-capture fs-exclude highlight-block"
            data-private
            data-sentry-block
            data-hj-suppress
            data-clarity-mask="true"
            data-dd-privacy="hidden"
          >
            ${link.url}
          </p>
          ${model.copied?.what === 'handoff' ? copyResult(model.copied.failed, text) : nothing}
          ${timer(words.linkLeft(remaining(left, text)))} ${look(model, send, text)}
        </section>`;
      return waiting(
        person.waiting,
        joinSentences(text, person.validUntil(text.time(Date.parse(link.expiresAt))), person.canClose),
        again,
      );
    default:
      return waiting(person.waiting, person.canClose, again);
  }
}

/** Time that runs is read by eye, or when it is asked for: it never speaks by itself. */
const timer = (sentence: string) =>
  html`<p part="timer" class="timer" role="timer" aria-live="off">${sentence}</p>`;

function copyResult(failed: boolean, text: Text) {
  const { common } = text.messages;
  return failed
    ? html`<p part="field-error" class="error" role="alert">${common.copyFailed}</p>`
    : html`<p class="sr" role="status">${common.copied}</p>`;
}

function look({ resting }: HandoffModel, send: Send, text: Text) {
  const { hint, label, onPress } = checkNow(resting, send, text);
  return html`<div part="check-now" class="look">
    ${hint ? html`<p part="text" class="strong" role="status">${hint}</p>` : nothing}
    <button part="button-inline" class="inline" type="button" @click=${onPress}>${label}</button>
  </div>`;
}

function otherWays({ others, stage }: HandoffModel, send: Send, text: Text) {
  const { handoff: words } = text.messages;
  if (others.length === 0 || stage === 'done' || stage === 'returned') return nothing;
  return html`<div part="ways" class="ways">
    <span part="text">${words.otherWays}</span>
    ${others.map(
      mode =>
        html`<button
          part="button-inline"
          class="inline"
          type="button"
          @click=${() => {
            send({ type: 'handoff-mode.chosen', mode });
          }}
        >
          ${words.ways[mode]}
        </button>`,
    )}
  </div>`;
}

function buttons(model: HandoffModel, send: Send, text: Text) {
  const { handoff: words, person, deadline } = text.messages;
  const { stage, mode, link } = model;
  const button = (look: 'quiet' | 'secondary' | 'primary', label: string, onPress: () => void) =>
    html`<button
      part="button button-${look}"
      class=${look === 'secondary' ? '' : look}
      type="button"
      @click=${onPress}
    >
      ${label}
    </button>`;
  const renew = (look: 'quiet' | 'primary') =>
    button(look, person.renew, () => {
      send({ type: 'handoff.renewed' });
    });
  const stay = button('secondary', words.stay, () => {
    send({ type: 'screen.requested', screen: 'status' });
  });
  const press = (look: 'secondary' | 'primary', label: string) =>
    button(look, label, () => {
      send({ type: 'handoff.pressed', here: false });
    });
  if (stage === 'preparing')
    return html`<div part="actions" class="actions">
      <span part="text" class="soft" role="status">${person.opening}</span> ${stay}
    </div>`;
  if (stage === 'expired' || stage === 'failed' || stage === 'refused')
    return html`<div part="actions" class="actions">${stay} ${renew('primary')}</div>`;
  const opens = mode !== 'qr' && mode !== 'link';
  if (stage !== 'ready')
    // The same link once more, for whoever closed its page by mistake.
    return html`<div part="actions" class="actions">
      ${renew('quiet')} ${stay} ${opens && stage !== 'done' ? press('secondary', words.openAgain) : nothing}
    </div>`;
  if (!link)
    return html`<div part="actions" class="actions">
      ${stay}
      ${press('primary', mode === 'link' ? words.showLink : mode === 'qr' ? words.showCode : mode === 'redirect' ? words.go(model.provider.name) : person.open)}
    </div>`;
  const copied = model.copied?.what === 'handoff' && !model.copied.failed;
  const main =
    mode === 'link'
      ? html`${button('secondary', deadline.add, () => {
          send({
            type: 'deadline.pressed',
            deadline: { at: Date.parse(link.expiresAt), title: deadline.link, text: deadline.text },
          });
        })}
        ${button('primary', copied ? text.messages.common.copied : words.copyLink, () => {
          send({ type: 'link.pressed', what: 'handoff', value: link.url });
        })}`
      : mode === 'qr' && link.code
        ? nothing
        : html`${
            model.stayed === 'blocked'
              ? html`${openButton(model, link.url, 'secondary', false, send, text)}
                ${openButton(model, link.url, 'primary', true, send, text)}`
              : openButton(model, link.url, 'primary', false, send, text)
          }`;
  return html`<div part="actions" class="actions">${renew('quiet')} ${stay} ${main}</div>`;
}

/** A link, so that it can be seen where it leads; the press itself is carried out within the flow. */
function openButton(
  { mode, provider }: HandoffModel,
  url: string,
  look: 'primary' | 'secondary',
  here: boolean,
  send: Send,
  text: Text,
) {
  const { handoff: words, person, common } = text.messages;
  const own = here || mode === 'redirect';
  const where = mode === 'popup' ? words.opensWindow : common.opensNewTab;
  return html`<a
    part="button button-${look}"
    class="button ${look}"
    href=${url}
    target=${own ? '_self' : '_blank'}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    @click=${(event: MouseEvent) => {
      event.preventDefault();
      send({ type: 'handoff.pressed', here });
    }}
    >${here ? words.openHere : mode === 'redirect' ? words.go(provider.name) : person.open}${
      own ? nothing : html`<span class="sr"> ${where}</span>`
    }</a
  >`;
}
