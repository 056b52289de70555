import { facts, make } from './review-dom.js';
import { codesFor, reasonChoice } from './review-reason.js';

/** One verified account: whom it belongs to, when it was looked at, and the way to take the verification back. */
export function verifiedView(entry, { t, words, decide, say }) {
  const { account, subject, name, number, region, verifiedAt, examinedAt, examinationDue, served, quota } =
    entry;
  const reason = reasonChoice(t, {
    field: null,
    what: t.revokeTitle,
    codes: codesFor.identity,
    nothing: t.chooseReason,
  });
  const revoke = () => {
    const given = reason.read();
    if (given) return decide('revoke', [given]);
    say(t.needsRevokeReason, 'wrong');
    return reason.select.focus();
  };
  return [
    make('p', { class: 'kicker' }, t[subject]),
    make('h2', { id: 'case-title', tabindex: -1 }, name),
    facts([
      [t.account, account],
      [t.region, words.region(region)],
      [t.number, number],
      [t.since, words.instant(verifiedAt)],
      [t.quota, t.quotaOf(served, quota)],
      [t.examinedAt, examinedAt ? words.instant(examinedAt) : t.never],
      [t.examinationDue, words.day(examinationDue)],
    ]),
    make(
      'div',
      { class: 'decision' },
      make('button', { type: 'button', class: 'primary', onclick: () => decide('examine') }, t.examine),
    ),
    make(
      'div',
      { class: 'whole' },
      make('h3', {}, t.revokeTitle),
      reason.element,
      make('button', { type: 'button', class: 'danger', onclick: revoke }, t.revoke),
    ),
  ];
}
