import { issueAt, pass } from './check-result.js';
import { identifier } from './identifier.js';

/** Macao resident identity card: 7 digits, the first of them 1, 5 or 7, and a check digit whose rule is not published. */
export const checkMacaoId = identifier('format', value =>
  /^\d{8}$/.test(value)
    ? pass(value, { issuer: 'MO' }, !/^[157]/.test(value) && issueAt('first-digit', 1, value.charAt(0)))
    : undefined,
);
