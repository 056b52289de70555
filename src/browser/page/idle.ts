/** Resolves once the page has nothing better to do, or after a second. Not every engine tells when it is idle. */
export function whenIdle(): Promise<unknown> {
  return new Promise(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: 1000 });
    else setTimeout(resolve, 200);
  });
}
