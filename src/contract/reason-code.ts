/** Codes of reasons for which the widget has sentences of its own. A backend may use others, with a message. */
export const reasonCodes = [
  'answer-differs',
  'answer-incomplete',
  'document-expired',
  'document-not-accepted',
  'photo-unreadable',
  'photo-incomplete',
  'photo-wrong-document',
  'photo-copy',
  'identity-over-quota',
  'organization-dissolved',
  'information-outdated',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
