/** What runs in the page of `leak.node.test.ts`: widgets that come, get to a screen with a form, and go. */
import '../../src/define.js';
import type { Snapshot } from '../../src/contract/index.js';

const turn = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const refs: WeakRef<object>[] = [];

async function once(snapshot: Snapshot): Promise<void> {
  const widget = document.createElement('real-name-auth');
  widget.backend = { load: async () => snapshot };
  document.body.append(widget);
  while (widget.step !== 'status') await turn(1);
  widget.start();
  while (!widget.shadowRoot?.getElementById('choice-subject')) await turn(1);
  widget.remove();
  refs.push(new WeakRef(widget));
}

/** A badge and a gate below a provider, once the button in the gate was pressed. */
async function pressedGate(snapshot: Snapshot) {
  const provider = document.createElement('real-name-provider');
  const badge = document.createElement('real-name-badge');
  const gate = document.createElement('real-name-gate');
  const button = document.createElement('button');
  gate.append(button);
  provider.append(badge, gate);
  provider.backend = { load: async () => snapshot };
  document.body.append(provider);
  while (!badge.status) await turn(1);
  button.click();
  return { provider, badge, gate };
}

/** A badge and a gate with its dialog, below a provider. */
async function companionsOnce(snapshot: Snapshot): Promise<void> {
  const { provider, badge, gate } = await pressedGate(snapshot);
  while (gate.shadowRoot?.querySelector('real-name-auth')?.step !== 'status') await turn(1);
  provider.remove();
  for (const element of [provider, badge, gate]) refs.push(new WeakRef(element));
}

/** The four ways to a backend; the last one streams, and its stream is open when the widget goes. */
const doors = {
  property(snapshot: Snapshot): Element {
    const widget = document.createElement('real-name-auth');
    widget.backend = { load: async () => snapshot };
    return widget;
  },
  event(snapshot: Snapshot): Element {
    const widget = document.createElement('real-name-auth');
    widget.addEventListener('rna-request', event => event.respondWith(async () => snapshot as never));
    return widget;
  },
  context(snapshot: Snapshot): Element {
    const provider = document.createElement('real-name-provider');
    provider.backend = { load: async () => snapshot };
    provider.append(document.createElement('real-name-auth'));
    return provider;
  },
  endpoint(snapshot: Snapshot): Element {
    globalThis.fetch = async (address, init) => {
      const url = address instanceof Request ? address.url : String(address);
      if (url.includes('/snapshot')) return Response.json(snapshot);
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(': beat\n\n'));
          init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };
    const widget = document.createElement('real-name-auth');
    widget.setAttribute('endpoint', 'https://portal.example/api');
    return widget;
  },
};

async function throughDoor(door: keyof typeof doors, snapshot: Snapshot): Promise<void> {
  const outer = doors[door](snapshot);
  document.body.append(outer);
  const widget = outer.closest('real-name-auth') ?? outer.querySelector('real-name-auth')!;
  while (widget.step === 'connecting') await turn(1);
  await widget.updateComplete;
  outer.remove();
  refs.push(new WeakRef(widget));
}

/** A badge, a gate and their provider; where the gate lets nobody through, its dialog is at the account's place of the way. */
async function companionsThrough(snapshot: Snapshot): Promise<void> {
  const { provider, badge, gate } = await pressedGate(snapshot);
  const inside = () => gate.shadowRoot?.querySelector('real-name-auth');
  const isThrough = snapshot.identity.status === 'verified';
  while (!isThrough && (inside()?.step ?? 'connecting') === 'connecting') await turn(1);
  await gate.updateComplete;
  provider.remove();
  for (const element of [provider, badge, gate]) refs.push(new WeakRef(element));
}

Object.assign(globalThis, {
  /** Mounts each of the snapshots in its turn. */
  async throughDoor(door: keyof typeof doors | 'companions', snapshots: readonly Snapshot[], times: number) {
    for (let round = 0; round < times; round++) {
      const snapshot = snapshots[round % snapshots.length]!;
      await (door === 'companions' ? companionsThrough(snapshot) : throughDoor(door, snapshot));
    }
    await turn(2_500);
  },
  async comeAndGo(snapshot: Snapshot, times: number) {
    for (let round = 0; round < times; round++)
      await once({ ...snapshot, accountKey: `account-${String(round)}` });
    await turn(300);
  },
  async companionsComeAndGo(snapshot: Snapshot, times: number) {
    document.body.append(document.createElement('real-name-badge'));
    for (const name of ['provider', 'badge', 'gate']) await customElements.whenDefined(`real-name-${name}`);
    document.querySelector('real-name-badge')?.remove();
    for (let round = 0; round < times; round++)
      await companionsOnce({ ...snapshot, accountKey: `account-${String(round)}` });
    await turn(300);
  },
  kept: () => refs.filter(ref => ref.deref()).length,
});
