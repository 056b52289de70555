import { make } from './review-dom.js';

/** Which codes fit where: an answer, a photo, the whole, a verified identity. */
export const codesFor = {
  answer: ['answer-differs', 'answer-incomplete', 'document-expired', 'document-not-accepted', 'other'],
  photo: [
    'photo-unreadable',
    'photo-incomplete',
    'photo-wrong-document',
    'photo-copy',
    'document-expired',
    'other',
  ],
  whole: ['organization-dissolved', 'information-outdated', 'document-not-accepted', 'other'],
  identity: ['organization-dissolved', 'information-outdated', 'answer-differs', 'other'],
};

/**
 * A choice of what is wrong, with a line for the reviewer's own words once something is.
 * @returns the element, and `read` for the reason or null.
 */
export function reasonChoice(t, { field, what, codes, nothing }) {
  const select = make(
    'select',
    { 'aria-label': t.reasonFor(what), name: `reason-${field ?? 'whole'}` },
    make('option', { value: '' }, nothing),
    ...codes.map(code => make('option', { value: code }, t.reasons[code])),
  );
  const words = make('input', {
    'aria-label': t.wordsFor(what),
    placeholder: t.words,
    maxlength: 500,
    autocomplete: 'off',
    hidden: true,
  });
  const element = make('div', { class: 'reason' }, select, words);
  select.addEventListener('change', () => {
    words.hidden = select.value === '';
    element.toggleAttribute('data-wrong', select.value !== '');
  });
  const read = () => {
    if (select.value === '') return null;
    const message = words.value.trim();
    return { field, code: select.value, ...(message ? { message } : {}) };
  };
  return { element, select, read };
}
