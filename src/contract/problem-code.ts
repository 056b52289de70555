/**
 * Every way in which a backend can say no: the stable code, its HTTP status, who can mend it, and whether the command
 * may be sent again unchanged with the same key. Codes decide, never texts.
 */
export const problems = {
  'bad-request': { status: 400, mend: 'portal' },
  'not-signed-in': { status: 401, mend: 'portal' },
  forbidden: { status: 403, mend: 'portal' },
  'attempts-exhausted': { status: 403, mend: 'wait' },
  'not-found': { status: 404, mend: 'portal' },
  'wrong-stage': { status: 409, mend: 'reload' },
  'one-way-change': { status: 409, mend: 'nobody' },
  'subject-not-offered': { status: 409, mend: 'person' },
  'company-needs-enterprise': { status: 409, mend: 'person' },
  'edit-locked': { status: 409, mend: 'wait' },
  'identity-over-quota': { status: 409, mend: 'support' },
  'key-in-flight': { status: 409, mend: 'wait' },
  'payment-expired': { status: 409, mend: 'person' },
  'amount-tries-exhausted': { status: 409, mend: 'person' },
  'handoff-expired': { status: 410, mend: 'person' },
  'return-mismatch': { status: 409, mend: 'reload' },
  'photo-too-large': { status: 413, mend: 'person' },
  'photo-type': { status: 415, mend: 'person' },
  'invalid-answers': { status: 422, mend: 'person' },
  'consent-missing': { status: 422, mend: 'person' },
  'identity-mismatch': { status: 422, mend: 'person' },
  'amount-wrong': { status: 422, mend: 'person' },
  'key-reused': { status: 422, mend: 'reload' },
  'rate-limited': { status: 429, mend: 'wait' },
  internal: { status: 500, mend: 'support' },
  'provider-unavailable': { status: 502, mend: 'wait' },
  unavailable: { status: 503, mend: 'wait' },
} as const;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as ProblemCode[];

/** Who or what can mend a problem. */
export type Mend = (typeof problems)[ProblemCode]['mend'];
