/** Codes of Node and of PostgreSQL (classes 08 and 57P) that say that the database is away, or was for a moment. */
const codes = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|08|57P0)/;

/**
 * Whether an error is the loss of the database and not a mistake of ours. What was under way may be written or not: its key
 * says which, when it comes again.
 */
export function isConnectionLost(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return codes.test(code);
  return (
    typeof message === 'string' &&
    /connection terminated|timeout exceeded when trying to connect/i.test(message)
  );
}
