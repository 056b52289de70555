import { html } from 'hono/html';
import type { CallbackMode } from '../callback-sender.js';
import type { FaceBehaviour } from '../face-behaviour.js';
import type { Flow } from '../flow.js';
import type { Entry, RegisterMode } from '../register.js';
import { behaviourSection } from './behaviour-section.js';
import { flowCard, type Form } from './flow-card.js';
import { page, type Html } from './page.js';
import { sentences, type Language, type Sentences } from './sentences.js';

interface OperationsPageModel {
  readonly now: Date;
  readonly flows: readonly Flow[];
  readonly entries: readonly Entry[];
  readonly registerMode: RegisterMode;
  readonly callbackMode: CallbackMode;
  readonly behaviour: FaceBehaviour;
}

const steps = [
  [1, 'hours1'],
  [24, 'day1'],
  [72, 'days3'],
  [168, 'days7'],
  [720, 'days30'],
] as const;

function timeSection(t: Sentences, time: string, form: Form): Html {
  return html`<section class="card">
    <h2>${t.demoTime}</h2>
    <p class="clock">${time}</p>
    ${form(
      '/ops/time',
      html`<span class="label">${t.moveOn}</span> ${steps.map(
          ([hours, label]) => html`<button name="hours" value="${hours}">${t[label]}</button>`,
        )}`,
    )}
  </section>`;
}

function callbackSection(t: Sentences, current: CallbackMode, form: Form): Html {
  return html`<section class="card">
    <h2>${t.callbacks}</h2>
    ${form(
      '/ops/callbacks',
      html`${(['normal', 'lost', 'twice'] as const).map(
        mode =>
          html`<button name="mode" value="${mode}" aria-pressed="${mode === current ? 'true' : 'false'}">
            ${t[`callbacks-${mode}`]}
          </button>`,
      )}`,
    )}
  </section>`;
}

function entryRow(entry: Entry, t: Sentences, form: Form): Html {
  return html`<tr>
    <td>${t[entry.kind]}</td>
    <td class="number">${entry.number}</td>
    <td>${entry.name}</td>
    <td>${entry.legalRepresentative ?? ''}</td>
    <td>
      ${form(
        '/ops/entries/remove',
        html`<input type="hidden" name="kind" value="${entry.kind}" />
          <input type="hidden" name="number" value="${entry.number}" />
          <button class="quiet" aria-label="${t.remove} ${entry.name}">${t.remove}</button>`,
      )}
    </td>
  </tr>`;
}

function registerSection(t: Sentences, model: OperationsPageModel, form: Form): Html {
  return html`<section class="card">
    <h2>${t.register}</h2>
    ${form(
      '/ops/register',
      html`${(['lenient', 'strict'] as const).map(
        mode =>
          html`<button
            name="mode"
            value="${mode}"
            aria-pressed="${mode === model.registerMode ? 'true' : 'false'}"
          >
            ${t[mode]}
          </button>`,
      )}`,
    )}
    <div class="scroll" tabindex="0" role="region" aria-label="${t.register}">
      <table>
        <thead>
          <tr>
            <th scope="col">${t.kind}</th>
            <th scope="col">${t.number}</th>
            <th scope="col">${t.name}</th>
            <th scope="col">${t.legalRepresentative}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${model.entries.map(entry => entryRow(entry, t, form))}
        </tbody>
      </table>
    </div>
    ${form(
      '/ops/entries',
      html`<label
          >${t.kind}
          <select name="kind">
            <option value="organization">${t.organization}</option>
            <option value="person">${t.person}</option>
          </select></label
        >
        <label>${t.number} <input name="number" required autocomplete="off" /></label>
        <label>${t.name} <input name="name" required autocomplete="off" /></label>
        <label>${t.legalRepresentative} <input name="legalRepresentative" autocomplete="off" /></label>
        <button>${t.add}</button>`,
    )}
  </section>`;
}

/** The page on which a visitor decides what happens. */
export function operationsPage(language: Language, model: OperationsPageModel): Html {
  const t = sentences[language];
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  });
  const form: Form = (path, content) =>
    html`<form method="post" action="${path}?lang=${language}">${content}</form>`;
  return page({
    language,
    path: '/',
    title: t.operationsTitle,
    wide: true,
    body: html`<h1>${t.operationsTitle}</h1>
      <p class="lead">${t.operationsLead}</p>
      <div class="columns">
        ${timeSection(t, format.format(model.now), form)} ${callbackSection(t, model.callbackMode, form)}
      </div>
      ${behaviourSection(t, model.behaviour, form)}
      <section class="card">
        <h2>${t.flows} <a class="refresh" href="/?lang=${language}">${t.refresh}</a></h2>
        ${
          model.flows.length > 0
            ? html`<div class="flows">
                ${model.flows.map(flow => flowCard(flow, t, format.format(flow.createdAt), form))}
              </div>`
            : html`<p class="empty">${t.noFlows}</p>`
        }
      </section>
      ${registerSection(t, model, form)}`,
  });
}
