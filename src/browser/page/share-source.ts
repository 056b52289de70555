/**
 * One source for any number of listeners, such as an event of the page or a clock: opened with the first of them, closed
 * with the last.
 *
 * @param open begins to listen, hands what it hears to `tell`, and returns how to end that
 * @returns what adds a listener; that returns what takes it away again
 */
export function shareSource<T = undefined>(
  open: (tell: (value: T) => void) => () => void,
): (listener: (value: T) => void) => () => void {
  const listeners = new Set<(value: T) => void>();
  let close: (() => void) | null = null;
  const tell = (value: T) => {
    for (const listener of [...listeners]) if (listeners.has(listener)) listener(value);
  };
  return listener => {
    // The same function may listen for two.
    const own = (value: T) => listener(value);
    listeners.add(own);
    close ??= open(tell);
    return () => {
      listeners.delete(own);
      if (listeners.size > 0) return;
      close?.();
      close = null;
    };
  };
}
