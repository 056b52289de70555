import { html, nothing, type TemplateResult } from 'lit';

/** One line of a sheet: `value` is what is copied, `shown` what is read. */
export interface SheetRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly shown?: string;
  readonly amount?: boolean;
}

/** A remittance sheet: each value can be copied by itself, all together, or printed. */
export function sheet(
  rows: readonly SheetRow[],
  words: {
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly copyAll: string;
    readonly print: string;
  },
  copied: { readonly what: string; readonly failed: boolean } | null,
  actions: { readonly onCopy: (what: string, value: string) => void; readonly onPrint: () => void },
): TemplateResult {
  const all = rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
  const done = (what: string) => copied?.what === what && !copied.failed;
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
                part="copy button-quiet"
                class="quiet ${done(row.id) ? 'done' : ''}"
                type="button"
                @click=${() => {
                  actions.onCopy(row.id, row.value);
                }}
              >
                ${done(row.id) ? words.copied : words.copy}<span class="sr"> ${row.label}</span>
              </button>
            </dd>
          </div>`,
      )}
    </dl>
    <p class="sr" role="status">${copied && !copied.failed ? words.copied : ''}</p>
    ${copied?.failed ? html`<p part="field-error" class="error" role="alert">${words.copyFailed}</p>` : nothing}
    <div part="actions" class="actions sheet-actions">
      <button part="button button-secondary" type="button" @click=${actions.onPrint}>${words.print}</button>
      <button
        part="copy button button-primary"
        class="primary"
        type="button"
        @click=${() => {
          actions.onCopy('all', all);
        }}
      >
        ${done('all') ? words.copied : words.copyAll}
      </button>
    </div>`;
}
