/** The portal of `npm run dev`: its pages reload when something has changed. That of `npm start` knows nothing of it. */
import { expect } from 'chai';
import { start } from '../../demo/host/server.js';
import type { LiveReload } from '../../demo/host/live-reload.js';

const nowhere = () => 'http://127.0.0.1:9';
const portal = (liveReload?: LiveReload) =>
  start({ port: 0, backendUrl: nowhere, providerUrl: nowhere, liveReload });
const page = async (url: string) => (await fetch(url)).text();

/** The numbers that a portal tells a page, one after the other. */
async function* versions(url: string, signal: AbortSignal): AsyncGenerator<string> {
  const { body } = await fetch(`${url}/live-reload`, { signal });
  let text = '';
  for await (const bytes of body ?? []) {
    text += new TextDecoder().decode(bytes);
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield /data: (\d+)/.exec(text.slice(0, end))?.[1] ?? '';
      text = text.slice(end + 2);
    }
  }
}

/** The next number. */
const next = async (heard: AsyncGenerator<string>) => String((await heard.next()).value);

describe('reloading pages', () => {
  it('each page asks for news, and hears of a change and of a new server', async () => {
    const listeners = new Set<() => void>();
    const live: LiveReload = {
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const first = await portal(live);
    const leave = new AbortController();
    try {
      for (const path of ['/', '/review'])
        expect(await page(first.url + path)).to.contain('src="/live-reload.js"');
      const heard = versions(first.url, leave.signal);
      const before = await next(heard);
      for (const listener of listeners) listener();
      const after = await next(heard);
      expect(after).not.to.equal(before);
      leave.abort();
      const second = await portal(live);
      const fresh = await next(versions(second.url, AbortSignal.timeout(10_000)));
      expect([before, after]).not.to.include(fresh);
      await second.close();
    } finally {
      await first.close();
    }
  });

  it('is no part of the portal otherwise', async () => {
    const { url, close } = await portal();
    try {
      expect(await page(url)).not.to.contain('live-reload');
      expect((await fetch(`${url}/live-reload`)).status).to.equal(404);
    } finally {
      await close();
    }
  });
});
