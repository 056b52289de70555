type Listening = { readonly signal?: AbortSignal };

/** Counts what is opened and not closed again while some work runs: listeners of the page, intervals, observers, channels. */
export async function leftOpen(work: () => Promise<void>): Promise<Record<string, number>> {
  const listeners = new Map<string, Listening>();
  const intervals = new Set<unknown>();
  const observers = new Set<MutationObserver>();
  const channels = new Set<BroadcastChannel>();
  const names = new Map<object, number>();
  const nameOf = (thing: object) => {
    if (!names.has(thing)) names.set(thing, names.size);
    return String(names.get(thing));
  };
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, make: (old: never) => unknown) => {
    const held = owner as Record<string, unknown>;
    const old = held[name];
    held[name] = make(old as never);
    undo.push(() => {
      held[name] = old;
    });
  };
  const targets: EventTarget[] = [window, document, document.documentElement, document.body];
  // Also what is called past the targets themselves.
  replace(
    EventTarget.prototype,
    'addEventListener',
    (old: EventTarget['addEventListener']) =>
      function (this: EventTarget | undefined, type: string, listener: object, options?: Listening) {
        const target = this ?? window;
        const all = typeof options === 'object' ? options : {};
        if (targets.includes(target)) listeners.set(`${nameOf(target)} ${type} ${nameOf(listener)}`, all);
        old.call(target, type, listener as EventListener, options as AddEventListenerOptions);
      },
  );
  replace(
    EventTarget.prototype,
    'removeEventListener',
    (old: EventTarget['removeEventListener']) =>
      function (
        this: EventTarget | undefined,
        type: string,
        listener: object,
        options?: EventListenerOptions,
      ) {
        const target = this ?? window;
        listeners.delete(`${nameOf(target)} ${type} ${nameOf(listener)}`);
        old.call(target, type, listener as EventListener, options);
      },
  );
  replace(window, 'setInterval', (old: typeof setInterval) => (work_: () => void, ms: number) => {
    const id: unknown = old.call(window, work_, ms);
    intervals.add(id);
    return id;
  });
  replace(window, 'clearInterval', (old: typeof clearInterval) => (id: never) => {
    intervals.delete(id);
    old.call(window, id);
  });
  replace(
    MutationObserver.prototype,
    'observe',
    (old: MutationObserver['observe']) =>
      function (this: MutationObserver, ...args: Parameters<MutationObserver['observe']>) {
        observers.add(this);
        old.apply(this, args);
      },
  );
  replace(
    MutationObserver.prototype,
    'disconnect',
    (old: MutationObserver['disconnect']) =>
      function (this: MutationObserver) {
        observers.delete(this);
        old.call(this);
      },
  );
  replace(
    window,
    'BroadcastChannel',
    (Old: typeof BroadcastChannel) =>
      class extends Old {
        constructor(name: string) {
          super(name);
          channels.add(this);
        }
        override close(): void {
          channels.delete(this);
          super.close();
        }
      },
  );
  try {
    await work();
  } finally {
    for (const back of undo.reverse()) back();
  }
  const open = [...listeners].filter(([, { signal }]) => !signal?.aborted);
  return {
    listeners: open.length,
    intervals: intervals.size,
    observers: observers.size,
    channels: channels.size,
  };
}
