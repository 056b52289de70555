/** Deletes the widget's database; connections of it let go by themselves. */
export function emptyDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('real-name-auth');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('The database was not deleted.'));
  });
}

/** Everything that the widget's database holds, as text; made of nothing where there is none. */
export async function databaseDump(): Promise<Map<string, unknown>> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('real-name-auth');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not open.'));
  });
  const found = new Map<string, unknown>();
  const [storeName] = database.objectStoreNames;
  if (storeName)
    await new Promise<void>(resolve => {
      const cursor = database.transaction(storeName).objectStore(storeName).openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) {
          resolve();
          return;
        }
        found.set(JSON.stringify(cursor.result.key), cursor.result.value);
        cursor.result.continue();
      };
    });
  database.close();
  return found;
}
