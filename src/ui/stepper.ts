import { html, type TemplateResult } from 'lit';

/** Where the person is: bars with names, “step n of m” where it is narrow. */
export function stepper(
  names: readonly string[],
  current: number,
  words: { readonly name: string; readonly count: string; readonly done: string; readonly current: string },
): TemplateResult {
  return html`<ol part="stepper" class="steps" aria-label=${words.name}>
      ${names.map((name, index) => {
        const state = index < current ? 'done' : index === current ? 'current' : '';
        const told = index < current ? words.done : index === current ? words.current : '';
        return html`<li
          part="step ${state && `step-${state}`}"
          class=${state === 'current' ? 'now' : state}
          aria-current=${index === current ? 'step' : 'false'}
        >
          <span part="step-label" class="name"
            >${name}${told ? html`<span class="sr"> (${told})</span>` : ''}</span
          >
        </li>`;
      })}
    </ol>
    <p part="step-count" class="count"><bdi>${words.count}</bdi></p>`;
}
