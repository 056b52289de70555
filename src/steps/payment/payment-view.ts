import { html, nothing } from 'lit';
import type { Payment, PaymentWay } from '../../contract/index.js';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { choice } from '../../ui/choice.js';
import { defineView, type Send } from '../../ui/define-view.js';
import { masked } from '../../ui/masked.js';
import { note } from '../../ui/note.js';
import { sheet, sheetText } from '../../ui/sheet.js';
import { waiting } from '../../ui/waiting.js';
import { deadlineView } from '../handoff/deadline-view.js';
import { fieldList, form } from '../form/form-view.js';
import { changeView } from '../change-view.js';
import { checkNow } from '../check-now.js';
import { peopleView } from '../handoff/people-view.js';
import { joinSentences, sentenceGap } from '../join-sentences.js';
import { paymentStep, type PaymentModel } from './payment-step.js';

type PayIn = Extract<Payment, { status: 'awaiting-transfer' }>;
type PayOut = Extract<Payment, { status: 'awaiting-amount' }>;

function expected(payment: PayIn | PayOut, model: PaymentModel, text: Text): string {
  const words = text.messages.payment;
  const days = model.policy?.arrivalWorkingDays ?? { min: 1, max: 3 };
  if (!payment.expected) return words.expectedUnknown(days.min, days.max);
  // What the company receives arrives; only what it pays is confirmed by somebody else.
  const by = payment.status === 'awaiting-amount' ? words.promise['to-company'] : words.expectedBy;
  return by(text.date(payment.expected.latest));
}

/** The last moment, as it stands on every page: “the end of” a day, or a time of day. */
function lastMoment(lastDay: string | null, at: number, text: Text): string {
  return lastDay === null ? text.time(at) : text.messages.payment.endOf(text.date(lastDay));
}

const due = ({ expiresAt }: PayIn | PayOut, { lastDay }: PaymentModel, text: Text) =>
  lastMoment(lastDay, Date.parse(expiresAt), text);

/** What is awaited, until when, and how long that is. */
function awaited(
  payment: PayIn | PayOut,
  says: { readonly title: string; readonly sent?: string; readonly deadline: string },
  model: PaymentModel,
  send: Send,
  text: Text,
) {
  const last = text.messages.payment.until[payment.way](due(payment, model, text));
  // A calendar has it on the day that it ends, not on the next.
  const at = Date.parse(payment.expiresAt) - 60_000;
  return waiting(
    says.title,
    joinSentences(text, says.sent ?? '', expected(payment, model, text), last),
    checkNow(model.resting, send, text),
    deadlineView({ at, left: model.left, title: says.deadline }, send, text),
  );
}

/** What a way to pay is, and its dates if it is chosen now (N10). */
function wayText({ way, dates, lastDay }: PaymentModel['ways'][number], model: PaymentModel, text: Text) {
  const { payment: words } = text.messages;
  const { policy, rounds } = model;
  const isHeldUp =
    way === 'to-company' && rounds !== null && (rounds.left === 0 || rounds.availableAt !== null);
  if (isHeldUp) return html`${words.ways[way].text}<br />${roundsText(rounds, text)}`;
  if (!dates || !policy) return words.ways[way].text;
  const { min, max } = policy.arrivalWorkingDays;
  const last = lastMoment(lastDay, dates.expiresAt.getTime(), text);
  const promise = dates.expected
    ? words.promise[way](text.date(dates.expected.latest))
    : words.expectedUnknown(min, max);
  return html`${words.ways[way].text}<br />${promise}<br />${words.until[way](last)}${
      way === 'to-company' ? html`<br />${words.triesBefore(policy.amountTries)}` : nothing
    }`;
}

function payIn(payment: PayIn, model: PaymentModel, send: Send, text: Text) {
  const { payment: words, common } = text.messages;
  const { account } = payment;
  const rows = [
    { id: 'holder', label: words.holder, value: account.holder },
    {
      id: 'number',
      label: words.number,
      value: account.number,
      shown: account.number.replace(/(\d{4})(?=\d)/g, '$1 '),
    },
    { id: 'bank', label: words.bank, value: account.bank },
    { id: 'reference', label: words.reference, value: account.reference },
    {
      id: 'amount',
      label: words.amount,
      value: text.yuan(account.fen),
      shown: common.yuan(text.yuan(account.fen)),
      amount: true,
    },
  ];
  const copy = (what: string, value: string) => {
    send({ type: 'copy.pressed', what, value });
  };
  const all = model.copied?.what === 'all' && !model.copied.failed;
  const { replacedNumber } = account;
  return html`${
      replacedNumber
        ? note(text, 'warning', text.messages.replaced.text(replacedNumber), text.messages.replaced.title)
        : nothing
    }
    ${changeView(model.summary.replaced, text)} ${sheet(rows, common, model.copied, copy)}
    <p part="text" class="soft">${words.exact}</p>
    ${awaited(payment, { title: words.waitTransfer, deadline: text.messages.deadline.transfer }, model, send, text)}
    ${model.delayed ? note(text, 'warning', words.delayed) : nothing} ${peopleView(model.people, send, text)}
    ${actions({
      quiet:
        model.ways.length > 1
          ? {
              label: words.otherWay,
              onPress: () => {
                send({ type: 'choose-payment-again.pressed', way: null });
              },
            }
          : null,
      secondary: {
        label: common.print,
        onPress: () => {
          send({ type: 'print.pressed' });
        },
      },
      primary: {
        label: all ? common.copied : common.copyAll,
        onPress: () => {
          copy(
            'all',
            sheetText(
              [...rows, { id: 'due', label: words.due, value: due(payment, model, text) }],
              text.messages.summary.line,
            ),
          );
        },
      },
    })}`;
}

function payOut(payment: PayOut, model: PaymentModel, send: Send, text: Text) {
  const { payment: words, common } = text.messages;
  const sent = payment.sentAt === null ? '' : words.sent(text.date(Date.parse(payment.sentAt)));
  const title = payment.sentAt === null ? words.waitSending : words.waitPayout;
  return form(
    model.summary,
    send,
    text,
    html`${awaited(payment, { title, sent, deadline: text.messages.deadline.amount }, model, send, text)}
      ${model.delayed ? note(text, 'warning', words.delayed) : nothing} ${fieldList(model.fields, send, text)}
      <p part="text" class="soft">${words.where}</p>
      <p part="text">
        <strong>${words.triesLeft(payment.triesLeft)}</strong>
        ${model.countsTries ? html`<span part="text" class="soft">${words.notCounted}</span>` : nothing}
      </p>
      ${wrongAccount(model, send, text)} ${peopleView(model.people, send, text)}
      ${actions({
        quiet: model.ways.length > 1 ? { label: words.otherWay, onPress: again(null, send) } : null,
        primary: { label: common.confirm, working: model.working },
      })}`,
  );
}

const again = (way: PaymentWay | null, send: Send) => () => {
  send({ type: 'choose-payment-again.pressed', way });
};

/** The way to another bank account, as long as an amount can still be sent to it. */
function wrongAccount({ rounds }: PaymentModel, send: Send, text: Text) {
  const { payment: words } = text.messages;
  return html`<section part="section">
    <h3 part="section-title">${words.wrongAccountTitle}</h3>
    <p part="text" class="soft">${roundsText(rounds, text)}</p>
    ${
      rounds && rounds.left > 0
        ? html`<button part="button-inline" class="inline" type="button" @click=${again('to-company', send)}>
            ${words.correctAccount}
          </button>`
        : nothing
    }
  </section>`;
}

/** How many more amounts can be sent, and from when. */
function roundsText(rounds: PaymentModel['rounds'], text: Text): string {
  const { payment: words } = text.messages;
  if (!rounds || rounds.left === 0) return words.noRounds;
  return rounds.availableAt === null
    ? words.rounds(rounds.left)
    : words.roundsFrom(rounds.left, text.time(Date.parse(rounds.availableAt)));
}

function ended({ payment, countsTries }: PaymentModel, text: Text) {
  const { payment: words } = text.messages;
  const free = countsTries ? words.notDayTry : '';
  if (payment?.status === 'expired')
    return note(text, 'warning', joinSentences(text, words.expired, free), words.expiredTitle);
  if (payment?.status !== 'failed') return nothing;
  const why = {
    'amount-tries-exhausted': words.failedTries,
    'transfer-bounced': words.failedReturned,
    'transfer-amount-wrong': words.failedAmount,
    other: words.failed,
  }[payment.code];
  return note(text, 'bad', joinSentences(text, why, free), words.failedTitle);
}

/** What the choice of another account or way does to the one before, and how often it can be made. */
function choosingNotes({ choosingAgain, chosen, earlierAccount, rounds }: PaymentModel, text: Text) {
  const { payment: words } = text.messages;
  if (chosen !== 'to-company') return nothing;
  const earlier = earlierAccount !== null;
  if (!choosingAgain && !earlier && rounds?.left !== 0 && !rounds?.availableAt) return nothing;
  return note(
    text,
    'info',
    html`${earlier ? html`${masked(words.earlierAccount(earlierAccount))}${sentenceGap(text)}` : nothing}${joinSentences(text, choosingAgain ? words.givesUp : '', roundsText(rounds, text))}`,
  );
}

export const paymentView = defineView(paymentStep, (model, send, text: Text) => {
  const { common, payment: words, field } = text.messages;
  if (model.payment?.status === 'awaiting-transfer') return payIn(model.payment, model, send, text);
  if (model.payment?.status === 'awaiting-amount') return payOut(model.payment, model, send, text);
  return form(
    model.summary,
    send,
    text,
    html`${ended(model, text)} ${model.delayed ? note(text, 'warning', words.delayed) : nothing}
      ${choice({
        id: 'choice-way',
        legend: words.way,
        options: model.ways.map(each => ({
          value: each.way,
          title: words.ways[each.way].title,
          text: wayText(each, model, text),
        })),
        chosen: model.chosen,
        error: model.missing && model.chosen === null ? field.missingChoice : null,
        onChoose: paymentMethod => {
          send({ type: 'payment-method.chosen', paymentMethod });
        },
      })}
      ${choosingNotes(model, text)} ${fieldList(model.fields, send, text)}
      <p part="text" class="soft">
        ${joinSentences(text, words.next, model.isFree ? text.messages.tries.free : '')}
      </p>
      ${actions({
        primary: { label: common.confirm, working: model.working },
        secondary: model.choosingAgain
          ? {
              label: common.back,
              onPress: () => {
                send({ type: 'back.pressed' });
              },
            }
          : null,
      })}`,
  );
});
