/** A frame that is removed tells no element in it: nothing of them goes on for a document that is gone. */
import { expect } from '@open-wc/testing';
import { aPortal, never } from './portal.js';
import { mount, until } from './widget.js';
import '../../src/define.js';

type Timer = ReturnType<typeof setInterval>;

/** The intervals of the page that are set while some work runs, without those that are cleared. */
async function watchIntervals(work: (intervals: ReadonlySet<Timer>) => Promise<void>) {
  const intervals = new Set<Timer>();
  const { setInterval: set, clearInterval: clear } = globalThis;
  globalThis.setInterval = ((...args: Parameters<typeof set>) => {
    const timer = set(...args);
    intervals.add(timer);
    return timer;
  }) as typeof set;
  globalThis.clearInterval = timer => {
    intervals.delete(timer as Timer);
    clear(timer);
  };
  try {
    await work(intervals);
  } finally {
    globalThis.setInterval = set;
    globalThis.clearInterval = clear;
  }
}

function frame(): HTMLIFrameElement & { readonly contentDocument: Document } {
  const made = document.createElement('iframe');
  document.body.append(made);
  return made as HTMLIFrameElement & { readonly contentDocument: Document };
}

describe('in a frame that is removed', () => {
  it('[F07] a widget ends its clock and its call', async () => {
    const signals: AbortSignal[] = [];
    await watchIntervals(async intervals => {
      const portal = aPortal();
      const widget = await mount(portal);
      widget.backend = {
        ...portal.backend,
        load: (_payload, options) => {
          signals.push(options.signal);
          return never(options);
        },
      };
      await until('the first call', () => signals.length === 1);
      const around = frame();
      around.contentDocument.body.append(widget);
      await until('the call in the frame', () => signals.length === 2);
      expect(intervals.size).to.equal(1);
      around.remove();
      await until('its end', () => signals[1]?.aborted === true);
      expect(intervals.size).to.equal(0);
    });
  });

  it('[F07] a badge asks nothing any more', async () => {
    let asked = 0;
    const portal = aPortal();
    const load: typeof portal.backend.load = (...args) => {
      asked++;
      return portal.backend.load(...args);
    };
    const around = frame();
    const badge = document.createElement('real-name-badge');
    badge.backend = { ...portal.backend, load };
    around.contentDocument.body.append(badge);
    await until('the status', () => badge.status !== null);
    around.remove();
    const before = asked;
    dispatchEvent(new Event('online'));
    await badge.updateComplete;
    expect(asked).to.equal(before);
  });

  it('the definition of the elements looks for nothing any more', async () => {
    const around = frame();
    const view = around.contentWindow as unknown as typeof globalThis & Window;
    const late: (() => void)[] = [];
    const faults: unknown[] = [];
    view.addEventListener('error', event => faults.push(event.error));
    view.setTimeout = ((work: () => void) => late.push(work)) as never;
    const script = view.document.createElement('script');
    script.type = 'module';
    script.src = new URL('/src/define.ts?frame', location.href).href;
    view.document.head.append(script);
    await until('the definition', () => view.customElements.get('real-name-auth') !== undefined);
    const { customElements } = view;
    around.remove();
    for (const work of late) work();
    expect(customElements.get('real-name-gate')).to.equal(undefined);
    expect(faults).to.deep.equal([]);
  });
});
