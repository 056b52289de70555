import { html, nothing, type TemplateResult } from 'lit';

/** One line of a sheet: `value` is what is copied, `shown` what is read. */
export interface SheetRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly shown?: string;
  readonly amount?: boolean;
}

/** A remittance sheet; each value can be copied by itself. */
export function sheet(
  rows: readonly SheetRow[],
  words: {
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
  },
  copied: { readonly what: string; readonly failed: boolean } | null,
  onCopy: (what: string, value: string) => void,
): TemplateResult {
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
              <bdi>${row.shown ?? row.value}</bdi>
            </dd>
            <dd part="sheet-action" class="no-print">
              <button
                part="copy button-quiet"
                class="quiet ${done(row.id) ? 'done' : ''}"
                type="button"
                @click=${() => {
                  onCopy(row.id, row.value);
                }}
              >
                ${done(row.id) ? words.copied : words.copy}<span class="sr"> ${row.label}</span>
              </button>
            </dd>
          </div>`,
      )}
    </dl>
    <p class="sr" role="status">${copied && !copied.failed ? words.copied : ''}</p>
    ${copied?.failed ? html`<p part="field-error" class="error" role="alert">${words.copyFailed}</p>` : nothing}`;
}

/** All rows as text, for a message to a colleague. */
export function sheetText(rows: readonly SheetRow[], line: (label: string, value: string) => string): string {
  return rows.map(({ label, value }) => line(label, value)).join('\n');
}
