import { DiagnosticError } from '../../contract/index.js';
import { HttpError } from './http-error.js';

/** Bytes that an answer may have. The largest snapshot that the contract allows stays far below. */
export const answerLimit = 2_000_000;

/** An HTTP answer as it came in. */
export interface HttpAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly retryAfter: string | null;
  readonly text: string;
}

/** What is thrown at an answer beyond the limit. */
export function tooLarge(): DiagnosticError {
  return new DiagnosticError({
    code: 'RNA104',
    path: 'answer',
    given: 'more bytes',
    expected: `at most ${answerLimit}`,
  });
}

/** Reads text as JSON. @throws DiagnosticError RNA103, without what the text says. */
export function readJson(type: string | null, text: string): unknown {
  try {
    if (type && /\bjson\b/i.test(type)) return JSON.parse(text) as unknown;
  } catch {
    // Told below, like any other answer that is not JSON.
  }
  throw new DiagnosticError({
    code: 'RNA103',
    given: type ?? 'no content type',
    expected: 'application/json',
  });
}

/**
 * What an HTTP answer says: the value of a result.
 * @throws HttpError for any other status; DiagnosticError RNA103 for a result that is not JSON.
 */
export function readAnswer({ status, type, retryAfter, text }: HttpAnswer): unknown {
  if (status >= 200 && status < 300) return readJson(type, text);
  throw new HttpError(status, retryAfter, type, text);
}
