/** ms before the second, the third and the fourth try. */
const delays = [300, 1000, 3000];
/** Of the whole page, so that no address is used twice. */
let retries = 0;

/**
 * Whatever is fetched later is fetched through this, and so by one rule: what came is kept; what did not come is asked
 * for again, a little later each time and at another address, since engines remember of an address that its module failed.
 * Without a network nothing is tried again by itself. What still does not come rejects, and the next call begins anew.
 *
 * The build appends `_retry` to the address of the module: `lazy(_retry => import('./form.js'))`. Each module is given to
 * `lazy` in one place, because two addresses of one module would be two modules.
 *
 * @param load imports the module; the build needs the parameter, whose value is '' or a query such as `?retry=1`
 * @param wait resolves after so many milliseconds
 */
export function lazy<T>(
  load: (_retry: string) => Promise<T>,
  wait: (ms: number) => Promise<unknown> = pause,
): () => Promise<T> {
  let loading: Promise<T> | null = null;
  let hasFailed = false;

  const fetchModule = async (): Promise<T> => {
    for (const delay of [...delays, null]) {
      try {
        return await load(hasFailed ? `?retry=${String(++retries)}` : '');
      } catch (error) {
        hasFailed = true;
        if (delay === null || !navigator.onLine) throw error;
        await wait(delay);
      }
    }
    throw new Error('unreachable');
  };

  return () => {
    loading ??= fetchModule().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

function pause(ms: number): Promise<unknown> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
