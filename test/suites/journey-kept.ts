/** What a page leaves in the browser. */
import type { Page } from 'puppeteer-core';

/** Everything that the page keeps in the browser, as one text. */
export function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(`${name ?? ''} does not open.`));
      });
      for (const store of database.objectStoreNames) {
        const records = await new Promise<unknown>((resolve, reject) => {
          const content: unknown[] = [];
          const reading = database.transaction(store).objectStore(store).openCursor();
          reading.onerror = () => reject(new Error(`${store} cannot be read.`));
          reading.onsuccess = () => {
            const cursor = reading.result;
            if (!cursor) {
              resolve(content);
              return;
            }
            content.push(cursor.key, cursor.value);
            cursor.continue();
          };
        });
        found.push(
          JSON.stringify(records, (_member, value: unknown) =>
            value instanceof ArrayBuffer || ArrayBuffer.isView(value)
              ? new TextDecoder().decode(value)
              : value instanceof Blob
                ? `a file of ${value.size} bytes`
                : value,
          ),
        );
      }
      database.close();
    }
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(url);
    return found.join('\n');
  });
}
