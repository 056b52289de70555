import { html, nothing, type TemplateResult } from 'lit';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly title: string;
  /** A sentence, or several lines of them. */
  readonly text: unknown;
}

/** A group of radio buttons as cards. The group is what a summary line leads to. */
export function choice<V extends string>(group: {
  readonly id: string;
  readonly legend: string;
  /** Where the screen's title says the same. */
  readonly hideLegend?: boolean;
  readonly options: readonly ChoiceOption<V>[];
  readonly chosen: V | null;
  readonly error?: string | null;
  readonly onChoose: (value: V) => void;
}): TemplateResult {
  const { id, legend, hideLegend, options, chosen, error, onChoose } = group;
  return html`<fieldset
    part="choice-group"
    class="choices"
    id=${id}
    tabindex="-1"
    aria-describedby=${error ? `${id}-error` : nothing}
  >
    <legend part="choice-legend" class=${options.length > 1 && !hideLegend ? '' : 'sr'}>${legend}</legend>
    ${error ? html`<p part="field-error" class="error" id="${id}-error">${error}</p>` : nothing}
    <div part="choice-list" class="cards">
      ${options.map(option => {
        const { title, text } = option;
        const value: string = option.value;
        return html`<label
          part="choice ${value === chosen ? 'choice-chosen' : ''}"
          class="card ${value === chosen ? 'chosen' : ''}"
        >
          <input
            part="choice-input"
            type="radio"
            name=${id}
            value=${value}
            .checked=${value === chosen}
            @change=${() => {
              onChoose(option.value);
            }}
          />
          <span part="choice-body"
            ><b part="choice-title">${title}</b><span part="choice-text">${text}</span></span
          >
        </label>`;
      })}
    </div>
  </fieldset>`;
}
