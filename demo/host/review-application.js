import { facts, make } from './review-dom.js';
import { photoView } from './review-photo.js';
import { codesFor, reasonChoice } from './review-reason.js';

/**
 * One application: its answers beside its photos, what is wrong with each, and the decision.
 * @param {{ t: object, words: object, decide: (how: string, reasons?: object[]) => void, say: (text: string, kind?: string) => void }} desk
 */
export function applicationView(application, { t, words, decide, say }) {
  const { account, subject, purpose, name, region, submittedAt, expected, late, documentType, identity } =
    application;
  const reasons = [];
  const choice = (field, what, codes) => {
    const made = reasonChoice(t, { field, what, codes, nothing: t.fine });
    reasons.push(made);
    return made.element;
  };

  const answers = application.answers.map(({ field, value }) =>
    make(
      'div',
      { class: 'answer' },
      make('dt', {}, t.fields[field] ?? field),
      make(
        'dd',
        {},
        make('span', { class: 'value' }, words.answer(field, value)),
        choice(field, t.fields[field] ?? field, codesFor.answer),
      ),
    ),
  );
  const photos = application.photos.map(photo =>
    make(
      'figure',
      {},
      photoView(t, photo),
      make('figcaption', {}, t.slots[photo.slot] ?? photo.slot),
      choice(photo.slot, t.slots[photo.slot] ?? photo.slot, codesFor.photo),
    ),
  );
  const whole = choice(null, t.whole, codesFor.whole);
  const given = () => reasons.map(({ read }) => read()).filter(reason => reason !== null);

  const approve = () => {
    const marked = reasons.find(({ read }) => read() !== null);
    if (!marked) return decide('approve');
    say(t.hasReasons, 'wrong');
    return marked.select.focus();
  };
  const reject = () => {
    if (given().length > 0) return decide('reject', given());
    say(t.needsReason, 'wrong');
    return reasons[0]?.select.focus();
  };

  return [
    make(
      'p',
      { class: 'kicker' },
      [t[subject], purpose === 'change' ? t.change : null].filter(Boolean).join(' · '),
    ),
    make('h2', { id: 'case-title', tabindex: -1 }, name),
    facts([
      [t.account, account],
      [t.region, words.region(region)],
      [t.submitted, words.instant(submittedAt)],
      [t.until, expected ? `${words.day(expected.earliest)} – ${words.day(expected.latest)}` : t.dueUnknown],
      ...(documentType ? [[t.document, t.documents[documentType]]] : []),
      ...(identity ? [[t.current, `${identity.name} · ${identity.number}`]] : []),
    ]),
    late ? make('p', { class: 'late' }, t.late(words.day(expected.latest))) : null,
    make(
      'div',
      { class: 'compare' },
      make('div', {}, make('h3', {}, t.answers), make('dl', { class: 'answers' }, ...answers)),
      make('div', {}, make('h3', {}, t.photos), make('div', { class: 'photos' }, ...photos)),
    ),
    make('div', { class: 'whole' }, make('h3', {}, t.whole), whole),
    make(
      'details',
      { class: 'consents' },
      make('summary', {}, t.consents),
      make(
        'ul',
        {},
        ...application.consents.map(({ purpose: asked, textVersion, language, givenAt }) =>
          make('li', {}, `${t.purposes[asked]} · v${textVersion} · ${language} · ${words.instant(givenAt)}`),
        ),
      ),
    ),
    make(
      'div',
      { class: 'decision' },
      make('button', { type: 'button', class: 'primary', onclick: approve }, t.approve),
      make('button', { type: 'button', class: 'danger', onclick: reject }, t.reject),
    ),
  ];
}
