/**
 * Every way in which a backend can say no: the stable code, its HTTP status, and who can mend it. Codes decide, never
 * texts.
 */
export const problems = {
  /** The request does not fit the contract. A bug of whoever sent it. */
  'bad-request': { status: 400, resolvedBy: 'portal' },
  /** Nobody is signed in, or the login has expired. Nothing was done; the key stays open. */
  'not-signed-in': { status: 401, resolvedBy: 'portal' },
  /** The signed-in person may not act for this account. */
  forbidden: { status: 403, resolvedBy: 'portal' },
  /** No try is left today. `until` says when the next day begins. */
  'attempts-exhausted': { status: 403, resolvedBy: 'wait' },
  /** There is no such thing. */
  'not-found': { status: 404, resolvedBy: 'portal' },
  /** The page shows another account than the one that is signed in. Nothing was done. The widget loads the snapshot. */
  'other-account': { status: 409, resolvedBy: 'reload' },
  /** The application is at another stage. The widget loads the snapshot. */
  'wrong-stage': { status: 409, resolvedBy: 'reload' },
  /** The policy has no such change: an enterprise does not become an individual. */
  'one-way-change': { status: 409, resolvedBy: 'nobody' },
  /** The policy does not offer this subject. */
  'subject-not-offered': { status: 409, resolvedBy: 'person' },
  /** The account belongs to a company, which has to be verified as an enterprise. */
  'company-needs-enterprise': { status: 409, resolvedBy: 'person' },
  /** The verified identity cannot be changed yet. `until` says from when it can. */
  'edit-locked': { status: 409, resolvedBy: 'wait' },
  /**
   * The identity serves as many accounts as it may: `limit`. Answered to a submission, where the policy discloses it `at-submit`.
   * Otherwise it is a reason of the application, which becomes `rejected` once control is proved.
   */
  'identity-over-quota': { status: 409, resolvedBy: 'support' },
  /** The same command is being carried out. Ask for the outcome; do not send anew. */
  'key-in-flight': { status: 409, resolvedBy: 'wait' },
  /** The time for this payment is over. Another way can be chosen. */
  'payment-expired': { status: 409, resolvedBy: 'person' },
  /** No more random amount is sent now: `until` says from when, and without it support can help. `limit` says how many. */
  'payment-rounds-exhausted': { status: 409, resolvedBy: 'wait' },
  /** No try for the amount is left. The payment has failed; a way can be chosen again. */
  'amount-tries-exhausted': { status: 409, resolvedBy: 'person' },
  /** The link has ended. A new one can be asked for. */
  'handoff-expired': { status: 410, resolvedBy: 'person' },
  /** The state is unknown, of another account, or was taken already; or the verifier does not fit. */
  'return-mismatch': { status: 409, resolvedBy: 'reload' },
  /** The photo has more bytes than the policy allows. */
  'photo-too-large': { status: 413, resolvedBy: 'person' },
  /** The file is not of a kind that is taken. */
  'photo-type': { status: 415, resolvedBy: 'person' },
  /** Answers are missing or malformed; `fields` names them. Found before anybody judged them. */
  'invalid-answers': { status: 422, resolvedBy: 'person' },
  /** A consent that the policy asks for is missing, or is to another version. */
  'consent-missing': { status: 422, resolvedBy: 'person' },
  /** The answers do not belong together, as the register or the provider says. */
  'identity-mismatch': { status: 422, resolvedBy: 'person' },
  /** This is not the amount that was sent. */
  'amount-wrong': { status: 422, resolvedBy: 'person' },
  /** The key was used for another payload. */
  'key-reused': { status: 422, resolvedBy: 'reload' },
  /** Too many requests. `Retry-After` says when to come again; the key stays open. */
  'rate-limited': { status: 429, resolvedBy: 'wait' },
  /** The backend failed. Nobody knows what was done: the key stays open, `dayTry` is `unknown`. */
  internal: { status: 500, resolvedBy: 'support' },
  /** The provider cannot be reached; the key stays open. */
  'provider-unavailable': { status: 502, resolvedBy: 'wait' },
  /** The backend is not available; the key stays open. */
  unavailable: { status: 503, resolvedBy: 'wait' },
} as const;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as ProblemCode[];

/** Who or what can resolve a problem. */
export type ResolvedBy = (typeof problems)[ProblemCode]['resolvedBy'];
