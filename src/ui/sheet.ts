import { html, nothing, type TemplateResult } from 'lit';

/** One line of a sheet: `value` is what is copied, `shown` what is read. */
export interface SheetRow {
  readonly label: string;
  readonly value: string;
  readonly shown?: string;
  readonly amount?: boolean;
}

/** Says “copied” in the button itself for a moment, and to screen readers by the button's own name. */
async function copy(event: Event, value: string, copied: string): Promise<void> {
  const button = event.currentTarget as HTMLButtonElement;
  const label = button.querySelector('.label');
  if (!label || label.classList.contains('done')) return;
  const before = label.textContent;
  try {
    await navigator.clipboard.writeText(value);
  } catch {
    // Without permission for the clipboard the value can still be selected by hand.
    const row = button.closest('[part~=sheet]')?.querySelector('dd');
    if (row) getSelection()?.selectAllChildren(button.parentElement?.previousElementSibling ?? row);
    return;
  }
  label.textContent = copied;
  label.classList.add('done');
  setTimeout(() => {
    label.textContent = before;
    label.classList.remove('done');
  }, 2000);
}

/** A remittance sheet: each value can be copied by itself, all together, or printed. */
export function sheet(
  rows: readonly SheetRow[],
  words: { readonly copy: string; readonly copied: string; readonly copyAll: string; readonly print: string },
): TemplateResult {
  const all = rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
  return html`<dl part="sheet" class="sheet">
      ${rows.map(
        row =>
          html`<div part="sheet-row">
            <dt part="sheet-label">${row.label}</dt>
            <dd
              part="sheet-value ${row.amount ? 'sheet-amount' : ''}"
              class="digits ${row.amount ? 'amount' : ''}"
            >
              ${row.shown ?? row.value}
            </dd>
            <dd class="no-print">
              <button
                part="copy"
                class="quiet"
                type="button"
                @click=${(event: Event) => {
                  void copy(event, row.value, words.copied);
                }}
              >
                <span class="label" aria-live="polite">${words.copy}</span
                ><span class="sr"> ${row.label}</span>
              </button>
            </dd>
          </div>`,
      )}
    </dl>
    <div part="actions" class="actions no-print">
      <button
        part="button button-secondary"
        type="button"
        @click=${() => {
          print();
        }}
      >
        ${words.print}
      </button>
      <button
        part="copy button button-primary"
        class="primary"
        type="button"
        @click=${(event: Event) => {
          void copy(event, all, words.copied);
        }}
      >
        <span class="label" aria-live="polite">${words.copyAll}</span>
      </button>
    </div>
    ${nothing}`;
}
