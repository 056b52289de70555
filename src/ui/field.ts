import { html, nothing, type TemplateResult } from 'lit';
import { masked } from './masked.js';
import { shownValue, takeIn } from './shown-value.js';

/** One answer as it stands: what it is called, what was typed, and what is to be said about it. */
export interface FieldModel {
  readonly name: string;
  readonly value: string;
  readonly required: boolean;
  /** Set where the answer comes from a list. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
  /** What the Enter key does, as a phone's keypad names it. */
  readonly enterKey: 'next' | 'send';
  /** How it is typed: the keys that a phone shows, what a browser may fill in, which way the text runs. */
  readonly typing: {
    readonly keypad: 'text' | 'tel' | 'numeric' | 'decimal';
    readonly autocomplete: 'off' | 'name' | 'tel-national' | 'organization' | 'street-address';
    readonly direction: 'ltr' | 'auto';
  };
}

/** The words around a field, in the person's language. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string;
  readonly error: string | TemplateResult | null;
  readonly warning: { readonly text: string | TemplateResult; readonly confirm: string } | null;
  /** What was answered before, masked. */
  readonly earlier: string | null;
  readonly fact: string | null;
  readonly correction: string | null;
  readonly optional: string;
  readonly choose: string;
  /** Goes back to an answer that is known already. */
  readonly keep: string | null;
}

export interface FieldActions {
  readonly onType: (value: string) => void;
  readonly onLeave: () => void;
  readonly onCorrect: () => void;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** A labelled input or list with its hint, error, warning or fact. Errors appear on leaving it, never while typing. */
export function field(model: FieldModel, words: FieldWords, actions: FieldActions): TemplateResult {
  const id = `field-${model.name}`;
  const told = words.error ?? words.warning?.text ?? words.fact;
  const described = [words.hint ? `${id}-hint` : '', told ? `${id}-told` : ''].join(' ').trim();
  return html`<div
    part="field ${words.error ? 'field-invalid' : ''}"
    class="field ${words.error ? 'invalid' : ''}"
  >
    <label part="field-label" for=${id}
      >${words.label}${model.required ? nothing : html` <span part="field-optional" class="optional">${words.optional}</span>`}</label
    >
    ${words.hint ? html`<p part="field-hint" class="hint" id="${id}-hint">${words.hint}</p>` : nothing}
    ${words.earlier ? html`<p part="field-hint" class="hint">${masked(words.earlier)}</p>` : nothing}
    ${model.options ? select(model, id, described, words, actions) : input(model, id, described, words, actions)}
    ${told ? message(id, words, actions) : nothing}
    ${
      words.keep
        ? html`<button part="button-inline" class="inline" type="button" @click=${actions.onKeep}>
            ${words.keep}<span class="sr"> ${words.label}</span>
          </button>`
        : nothing
    }
  </div>`;
}

/** An answer that stays as it is, with the way to give another one. */
export function keptField(
  model: { readonly name: string; readonly value: string },
  words: { readonly label: string; readonly note: string; readonly change: string },
  onChange: () => void,
): TemplateResult {
  return html`<div part="field" class="field">
    <p part="field-label" class="label">${words.label}</p>
    <p part="field-kept-row" class="kept">
      <span part="field-kept" class="digits">${masked(model.value)}</span>
      <button
        part="answer-change button-quiet"
        class="quiet"
        type="button"
        id="field-${model.name}"
        @click=${onChange}
      >
        ${words.change}<span class="sr"> ${words.label}</span>
      </button>
    </p>
    <p part="field-hint" class="hint">${words.note}</p>
  </div>`;
}

/** Recorders of sessions are told to mask what is typed; those that mask texts alone have to leave the field out. */
function input(model: FieldModel, id: string, described: string, words: FieldWords, actions: FieldActions) {
  return html`<input
    part="field-input ${words.error ? 'field-input-invalid' : ''}"
    id=${id}
    name=${model.name}
    class="rr-block sentry-mask ph-no-capture fs-mask highlight-mask ${model.typing.direction === 'ltr' ? 'digits' : ''}"
    data-private
    data-sentry-mask
    data-hj-suppress
    data-clarity-mask="true"
    data-dd-privacy="mask"
    type="text"
    dir=${model.typing.direction}
    inputmode=${model.typing.keypad}
    enterkeyhint=${model.enterKey}
    autocomplete=${model.typing.autocomplete}
    autocapitalize="off"
    autocorrect="off"
    spellcheck="false"
    writingsuggestions="false"
    translate="no"
    aria-required=${model.required ? 'true' : 'false'}
    aria-invalid=${words.error ? 'true' : 'false'}
    aria-describedby=${described || nothing}
    .value=${shownValue(model.value)}
    @input=${(event: Event) => {
      const field = event.target as HTMLInputElement;
      takeIn(field);
      actions.onType(field.value);
    }}
    @change=${(event: Event) => {
      const field = event.target as HTMLInputElement;
      if (takeIn(field)) actions.onType(field.value);
      actions.onLeave();
    }}
  />`;
}

function select(model: FieldModel, id: string, described: string, words: FieldWords, actions: FieldActions) {
  return html`<select
    part="field-select ${words.error ? 'field-input-invalid' : ''}"
    id=${id}
    name=${model.name}
    class="rr-block sentry-mask ph-no-capture fs-mask highlight-mask"
    data-private
    data-sentry-mask
    data-hj-suppress
    data-clarity-mask="true"
    data-dd-privacy="mask"
    aria-required=${model.required ? 'true' : 'false'}
    aria-invalid=${words.error ? 'true' : 'false'}
    aria-describedby=${described || nothing}
    @change=${(event: Event) => {
      actions.onType((event.target as HTMLSelectElement).value);
    }}
  >
    ${model.value === '' ? html`<option value="" selected>${words.choose}</option>` : nothing}
    ${model.options?.map(
      option =>
        html`<option value=${option.value} ?selected=${option.value === model.value}>
          ${option.label}
        </option>`,
    )}
  </select>`;
}

function message(id: string, words: FieldWords, actions: FieldActions) {
  const correction = words.correction
    ? html`<button part="field-mend button-inline" class="inline" type="button" @click=${actions.onCorrect}>
        ${masked(words.correction)}
      </button>`
    : nothing;
  if (words.error)
    return html`<p part="field-error" class="error">
      <span id="${id}-told">${words.error}</span> ${correction}
    </p>`;
  if (words.warning)
    return html`<div part="field-warning" class="warning">
      <p><span id="${id}-told">${words.warning.text}</span> ${correction}</p>
      ${
        words.warning.confirm
          ? html`<button part="button-inline" class="inline" type="button" @click=${actions.onConfirm}>
              ${words.warning.confirm}
            </button>`
          : nothing
      }
    </div>`;
  return html`<p part="field-fact" class="fact" id="${id}-told">${masked(words.fact)}</p>`;
}
