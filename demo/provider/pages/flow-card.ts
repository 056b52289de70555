import { html } from 'hono/html';
import type { Flow, FlowOf } from '../flow.js';
import type { Html } from './page.js';
import type { Sentences } from './sentences.js';

/** Fen as yuan with two decimals, by integer arithmetic. */
export function yuan(fen: number): string {
  return `¥${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** Makes a form of the operations page. */
export type Form = (path: string, content: Html) => Html;

/** One line of a sheet. */
export const row = (term: string, value: string, className = '') =>
  html`<div>
    <dt>${term}</dt>
    <dd class="${className}">${value}</dd>
  </div>`;

function faceBody({ id, status, details }: FlowOf<'face'>, t: Sentences, form: Form): Html {
  const flow = html`<input type="hidden" name="flow" value="${id}" />`;
  return html`<dl class="sheet">${row(t.checked, details.name)} ${row(t.mode, t[`mode-${details.mode}`])}</dl>
    ${
      status === 'open' || status === 'pending'
        ? html`<div class="actions">
            ${form(
              '/ops/face',
              html`${flow}<button class="primary" name="result" value="pass">${t.pass}</button>
                <button name="result" value="fail">${t.fail}</button>`,
            )}
            ${status === 'open' ? form('/ops/expire', html`${flow}<button>${t.expireLink}</button>`) : ''}
          </div>`
        : ''
    }`;
}

function payInBody({ id, status, details }: FlowOf<'pay-in'>, t: Sentences, form: Form): Html {
  const { account, companyName, fen, receivedFen } = details;
  return html`<dl class="sheet">
      ${row(t.payer, companyName)} ${row(t.payee, account.holder)} ${row(t.account, account.number, 'number')}
      ${row(t.amount, yuan(fen), 'number')}
      ${receivedFen === undefined ? '' : row(t.received, yuan(receivedFen), 'number')}
    </dl>
    ${
      status === 'open'
        ? html`<div class="actions">
            ${form(
              '/ops/transfer',
              html`<input type="hidden" name="flow" value="${id}" />
                <button class="primary">${yuan(fen)} ${t.arrive}</button>`,
            )}
            ${form(
              '/ops/transfer',
              html`<input type="hidden" name="flow" value="${id}" />
                <label>${t.wrongAmount} <input name="fen" inputmode="numeric" value="2" size="6" /></label>
                <button>${t.arriveOther}</button>`,
            )}
            ${form(
              '/ops/bounce',
              html`<input type="hidden" name="flow" value="${id}" /><button>${t.bounce}</button>`,
            )}
          </div>`
        : ''
    }`;
}

function payOutBody({ id, status, details }: FlowOf<'pay-out'>, t: Sentences, form: Form): Html {
  return html`<div class="statement">
      <h4>${t.statement}</h4>
      <dl class="sheet">
        ${row(t.payer, '示例电子签（杭州）有限公司')} ${row(t.payee, details.companyName)}
        ${row(t.account, `${details.bankName} ${details.bankAccount}`, 'number')}
        ${row(t.amount, yuan(details.fen), 'number amount')}
      </dl>
    </div>
    ${
      status === 'open'
        ? html`<div class="actions">
            ${form(
              '/ops/transfer',
              html`<input type="hidden" name="flow" value="${id}" /><button>${t.arriveOther}</button>`,
            )}
            ${form(
              '/ops/bounce',
              html`<input type="hidden" name="flow" value="${id}" /><button>${t.bounce}</button>`,
            )}
          </div>`
        : ''
    }`;
}

/** One flow with what a visitor can let happen in it. */
export function flowCard(flow: Flow, t: Sentences, time: string, form: Form): Html {
  const body =
    flow.kind === 'face'
      ? faceBody(flow, t, form)
      : flow.kind === 'pay-in'
        ? payInBody(flow, t, form)
        : payOutBody(flow, t, form);
  return html`<article class="flow" data-flow="${flow.id}">
    <h3>${t[flow.kind]} <span class="state state-${flow.status}">${t[`status-${flow.status}`]}</span></h3>
    <p class="when">${time}${flow.opened ? ` · ${t.opened}` : ''}</p>
    ${body}
  </article>`;
}
