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

/** A badge and a gate with its dialog, below a provider. */
async function companionsOnce(snapshot: Snapshot): Promise<void> {
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
  while (gate.shadowRoot?.querySelector('real-name-auth')?.step !== 'status') await turn(1);
  provider.remove();
  for (const element of [provider, badge, gate]) refs.push(new WeakRef(element));
}

Object.assign(globalThis, {
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
