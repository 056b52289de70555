/** What the backend writes down about its work: routes, codes and times, never a body, an answer or an address. */
export interface Log {
  request(method: string, route: string, status: number, ms: number): void;
  trouble(message: string): void;
}

/** Only trouble, to standard error. */
export const troubleLog: Log = {
  request: () => {},
  trouble: message => console.error(`[backend] ${message}`),
};

/** Every request as well, to standard output. */
export const requestLog: Log = {
  ...troubleLog,
  request: (method, route, status, ms) =>
    console.log(`[backend] ${method} ${route} ${status} ${ms.toFixed(0)} ms`),
};
