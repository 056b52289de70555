import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

/** Tells pages that what they are made of has changed. */
export interface LiveReload {
  /** Calls the listener after each change, until what is returned is called. */
  subscribe(listener: () => void): () => void;
}

/** What pages load in place of nothing, so that they reload themselves. */
export const liveReloadScript = '<script type="module" src="/live-reload.js"></script>';

/**
 * Lets every page reload when something has changed: also when the server itself was started anew, which a page learns
 * as soon as it is connected again.
 */
export function addLiveReload(app: Hono, live: LiveReload): void {
  let version = Date.now();
  live.subscribe(() => version++);
  app.get('/live-reload', context =>
    streamSSE(context, async stream => {
      await stream.writeSSE({ data: String(version), retry: 300 });
      await new Promise<void>(resolve => {
        const unsubscribe = live.subscribe(() => void stream.writeSSE({ data: String(version) }));
        stream.onAbort(() => {
          unsubscribe();
          resolve();
        });
      });
    }),
  );
}
