/** What each screen of the Lit form shows. */
import { html, nothing } from 'lit';
import { fields } from '../form/fields.js';
import { steps, texts } from '../form/texts.js';

export const stepper = screen =>
  html`<ol class="steps" aria-label=${texts.steps}>
    ${steps.map(
      ([name, label]) => html`<li aria-current=${name === screen ? 'step' : nothing}>${label}</li>`,
    )}
  </ol>`;

const header = ({ title, lead }) =>
  html`<header>
    <h2 tabindex="-1">${title}</h2>
    <p class="lead">${lead}</p>
  </header>`;

const actions = (element, back, label) =>
  html`<div class="actions">
    <button type="button" @click=${() => element.open(back)}>${texts.back}</button>
    <button class="primary">${label}</button>
  </div>`;

const form = (onSubmit, content) =>
  html`<form
    class="screen"
    novalidate
    @submit=${event => {
      event.preventDefault();
      onSubmit();
    }}
  >
    ${content}
  </form>`;

const invalid = problem => (problem ? 'true' : 'false');

function status(element) {
  const { gains, prepareTitle, prepare, duration, start } = texts.status;
  return html`<section class="screen">
    ${header(texts.status)}
    <ul class="gains">
      ${gains.map(([title, text]) => html`<li><b>${title}</b> ${text}</li>`)}
    </ul>
    <section>
      <h3>${prepareTitle}</h3>
      <p class="soft">${prepare}</p>
      <p class="soft">${duration}</p>
    </section>
    <div class="actions">
      <button class="primary" type="button" @click=${() => element.open('type')}>${start}</button>
    </div>
  </section>`;
}

function type(element) {
  const problem = element.problems.subject ?? '';
  return form(
    () => element.leaveType(),
    html`${header(texts.type)}
      <fieldset aria-describedby="subject-error">
        <legend>${texts.check.subject}</legend>
        <p class="error" id="subject-error" role="alert">${problem}</p>
        <div class="cards">
          ${texts.type.subjects.map(
            ([value, title, text]) =>
              html`<label class="card">
                <input
                  type="radio"
                  name="subject"
                  value=${value}
                  required
                  aria-invalid=${invalid(problem)}
                  .checked=${element.subject === value}
                  @change=${() => element.choose(value)}
                />
                <span><b>${title}</b><span>${text}</span></span>
              </label>`,
          )}
        </div>
      </fieldset>
      ${element.subject === 'enterprise' ? html`<p class="note">${texts.type.oneWay}</p>` : nothing}
      ${actions(element, 'status', texts.next)}`,
  );
}

function field(element, { name, label, hint, autocomplete }) {
  const problem = element.problems[name] ?? '';
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    <input
      id=${name}
      name=${name}
      autocomplete=${autocomplete}
      required
      aria-invalid=${invalid(problem)}
      aria-describedby="${hint ? `${name}-hint ` : ''}${name}-error"
      .value=${element.answers[name]}
      @change=${event => element.answer(name, event.target.value)}
    />
    <p class="error" id="${name}-error">${problem}</p>
  </div>`;
}

function consent(element, [name, text]) {
  const problem = element.problems[name] ?? '';
  return html`<div>
    <input
      type="checkbox"
      id=${name}
      required
      aria-invalid=${invalid(problem)}
      aria-describedby="${name}-error"
      .checked=${element.consents[name]}
      @change=${event => element.agree(name, event.target.checked)}
    />
    <label for=${name}>${text}</label>
    <p class="error" id="${name}-error">${problem}</p>
  </div>`;
}

function information(element) {
  const { tipsTitle, tips, consentTitle, consents } = texts.information;
  return form(
    () => element.leaveInformation(),
    html`${header(texts.information)}
      <div class="columns">
        <div class="fields">
          ${fields.map(each => field(element, each))}
          <fieldset>
            <legend>${consentTitle}</legend>
            ${consents.map(each => consent(element, each))}
          </fieldset>
        </div>
        <aside>
          <h3>${tipsTitle}</h3>
          <ul class="tips">
            ${tips.map(tip => html`<li>${tip}</li>`)}
          </ul>
        </aside>
      </div>
      ${actions(element, 'type', texts.next)}`,
  );
}

function photos(element) {
  const { label, hint, picture, remove } = texts.photos;
  const problem = element.problems.license ?? '';
  return form(
    () => element.leavePhotos(),
    html`${header(texts.photos)}
      <div class="field">
        <label for="license">${label}</label>
        <p class="hint" id="license-hint">${hint}</p>
        <input
          id="license"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          required
          aria-invalid=${invalid(problem)}
          aria-describedby="license-hint license-error"
          @change=${event => element.addPhoto(event.target.files[0])}
        />
        <p class="error" id="license-error">${problem}</p>
      </div>
      ${
        element.photo
          ? html`<figure>
              <img class="picture" src=${element.photo.address} alt=${picture} />
              <figcaption>
                <button type="button" @click=${() => element.removePhoto()}>${remove}</button>
              </figcaption>
            </figure>`
          : nothing
      }
      ${actions(element, 'information', texts.next)}`,
  );
}

function answer(element, label, value, screen) {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
    <dd>
      <button type="button" aria-label="${texts.change} ${label}" @click=${() => element.open(screen)}>
        ${texts.change}
      </button>
    </dd>
  </div>`;
}

function check(element) {
  const { subject, enterprise, review, submit } = texts.check;
  return form(
    () => element.submit(),
    html`${header(texts.check)}
      <dl class="answers">
        ${answer(element, subject, enterprise, 'type')}
        ${fields.map(({ name, label }) => answer(element, label, element.answers[name], 'information'))}
      </dl>
      <figure>
        <img class="picture" src=${element.photo.address} alt=${texts.photos.picture} />
        <figcaption>
          <button
            type="button"
            aria-label="${texts.change} ${texts.photos.label}"
            @click=${() => element.open('photos')}
          >
            ${texts.change}
          </button>
        </figcaption>
      </figure>
      <p class="soft">${review}</p>
      ${actions(element, 'photos', submit)}`,
  );
}

function review(element) {
  const { expected, channels } = texts.review;
  return html`<section class="screen">
    ${header(texts.review)}
    <p class="note" role="status"><b>${expected(element.workingDays)}</b> ${channels}</p>
  </section>`;
}

export const screens = { status, type, information, photos, check, review };
