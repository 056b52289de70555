import { DiagnosticError, type Call, type CommandName } from '../../contract/index.js';

/** Whether an error carries a backend's no. Judged by form: it may come from another copy of the contract. */
export function carriesProblem(error: unknown): error is { readonly problem: unknown } {
  return typeof error === 'object' && error !== null && Object.hasOwn(error, 'problem');
}

/**
 * A portal's function as a call that keeps its word: it always gives a promise.
 * @throws DiagnosticError RNA107, by rejection, where the function threw at once or returned something else.
 */
export function guardedCall<C extends CommandName>(path: string, call: Call<C>): Call<C> {
  return async (payload, options) => {
    let answer: unknown;
    try {
      answer = call(payload, options);
    } catch (error) {
      // A no that was thrown at once is clear enough.
      if (carriesProblem(error)) throw error;
      throw new DiagnosticError({ code: 'RNA107', path, given: 'an error at once', expected: 'a promise' });
    }
    if (typeof (answer as Partial<Promise<never>> | null | undefined)?.then !== 'function') {
      const given = answer === null ? 'null' : `a value of type ${typeof answer}`;
      throw new DiagnosticError({ code: 'RNA107', path, given, expected: 'a promise' });
    }
    return await (answer as Promise<never>);
  };
}
