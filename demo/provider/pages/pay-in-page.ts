import { html } from 'hono/html';
import type { FlowOf } from '../flow.js';
import { row, yuan } from './flow-card.js';
import { page, type Html } from './page.js';
import { sentences, type Language } from './sentences.js';

/** The sheet for a colleague in finance: what has to be paid, into which account, until when. */
export function payInPage({ token, status, details }: FlowOf<'pay-in'>, language: Language): Html {
  const t = sentences[language];
  const { account, companyName, dueAt } = details;
  // Windows end with a day: the one before the instant at which the next begins.
  const lastDay = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(
    Date.parse(dueAt) - 1,
  );
  return page({
    language,
    path: `/pay/${token}`,
    title: t.sheetTitle,
    body: html`<section class="card">
      <h1>${t.sheetTitle}</h1>
      <p class="lead">${t[`sheet-${status}`]}</p>
      ${
        status === 'open'
          ? html`<dl class="sheet">
              ${row(t.payer, companyName)} ${row(t.payee, account.holder)} ${row(t.bank, account.bank)}
              ${row(t.account, account.number, 'number')} ${row(t.amount, yuan(account.fen), 'number amount')}
              ${row(t.reference, account.reference, 'number')} ${row(t.dueAt, lastDay)}
            </dl>`
          : ''
      }
    </section>`,
  });
}
