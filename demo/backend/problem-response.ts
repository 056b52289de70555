import { problems, type Problem, type ProblemCode, type Snapshot } from '../../src/contract/index.js';

/** The members of a problem that the backend fills in. */
export type ProblemMembers = { code: ProblemCode } & Partial<
  Pick<Problem, 'detail' | 'dayTry' | 'amountTriesLeft' | 'fields' | 'until' | 'limit'>
> & { retryAfter?: number | undefined };

/** An `application/problem+json` answer (RFC 9457). */
export function problemResponse(
  { code, retryAfter, dayTry = 'kept', fields = [], ...members }: ProblemMembers,
  snapshot?: Snapshot,
): Response {
  const { status } = problems[code];
  const problem = {
    type: `urn:real-name-auth:problem:${code}`,
    title: code.replaceAll('-', ' '),
    status,
    code,
    dayTry,
    fields,
    ...members,
    snapshot,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}
