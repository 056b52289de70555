import { html } from 'hono/html';
import { faceChoices, type FaceBehaviour } from '../face-behaviour.js';
import type { Form } from './flow-card.js';
import type { Html } from './page.js';
import type { Sentences } from './sentences.js';

/** How the page of every face check behaves: a row of buttons for each choice, of which the one that holds is pressed. */
export function behaviourSection(t: Sentences, current: FaceBehaviour, form: Form): Html {
  const buttons = <N extends keyof FaceBehaviour>(name: N, values: readonly FaceBehaviour[N][]) =>
    form(
      '/ops/face-behaviour',
      html`<span class="label choice">${t[name]}</span> ${values.map(
          value =>
            html`<button
              name="${name}"
              value="${value}"
              aria-pressed="${value === current[name] ? 'true' : 'false'}"
            >
              ${t[`${name}-${value}` as keyof Sentences]}
            </button>`,
        )}`,
    );
  return html`<section class="card choices">
    <h2>${t.behaviour}</h2>
    ${buttons('verdict', faceChoices.verdict)} ${buttons('ending', faceChoices.ending)}
    ${buttons('parameters', faceChoices.parameters)} ${buttons('message', faceChoices.message)}
    ${buttons('opener', faceChoices.opener)}
  </section>`;
}
