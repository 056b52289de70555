import { expect } from '@open-wc/testing';
import { chooseTransport, type TransportChoice } from '../../../src/browser/backend/choose-transport.js';
import type { Backend } from '../../../src/contract/index.js';
import { answerRequests } from '../../suites/answer-requests.js';
import { scriptedBackend } from '../../suites/scripted-backend.js';
import { aSnapshot } from '../../suites/snapshot-builder.js';

const options = { signal: new AbortController().signal, key: '', account: '' };
const named = (version: string, others: Partial<Backend> = {}): Backend => ({
  load: async () => aSnapshot({ version }),
  ...others,
});

function answering(version: string, ...commands: string[]): EventTarget {
  const target = new EventTarget();
  answerRequests(target, request => {
    if (commands.includes(request.command)) request.respondWith(async () => aSnapshot({ version }));
  });
  return target;
}

const load = async (transport: ReturnType<typeof chooseTransport>) =>
  (await transport('load')?.({}, options))?.version;

describe('choice of a transport', () => {
  it('D2 prefers the property, then the event, then the context, then the endpoint', async () => {
    const { endpoint } = await scriptedBackend({ body: aSnapshot({ version: 'endpoint' }) });
    const choice: { -readonly [K in keyof TransportChoice]: TransportChoice[K] } = {
      backend: named('property'),
      context: named('context'),
      endpoint,
    };
    const transport = chooseTransport(answering('event', 'load'), () => choice);
    expect(await load(transport)).to.equal('property');
    choice.backend = null;
    expect(await load(transport)).to.equal('event');
    const silent = chooseTransport(new EventTarget(), () => choice);
    expect(await load(silent)).to.equal('context');
    choice.context = undefined;
    expect(await load(silent)).to.equal('endpoint');
  });

  it('[F11] finds no transport where nothing is set', () => {
    const transport = chooseTransport(new EventTarget(), () => ({ backend: null, endpoint: '' }));
    expect(transport('load')).to.equal(undefined);
  });

  it('[F12] D2 lets a call end at the backend where it began, and asks the new one next', async () => {
    let finish: (() => void) | undefined;
    const old: Backend = {
      load: () => new Promise(resolve => (finish = () => resolve(aSnapshot({ version: 'old' })))),
    };
    let backend = old;
    const transport = chooseTransport(new EventTarget(), () => ({ backend }));
    const call = transport('load');
    const under = call?.({}, options);
    backend = named('new');
    await Promise.resolve();
    finish?.();
    expect((await under)?.version).to.equal('old');
    // A further try of the same call goes to the same backend.
    const again = call?.({}, options);
    await Promise.resolve();
    finish?.();
    expect((await again)?.version).to.equal('old');
    expect(await load(transport)).to.equal('new');
  });

  it('D2 never mixes: where the backend that loads does not watch, nobody else is asked to', async () => {
    const { endpoint } = await scriptedBackend({ body: aSnapshot() });
    const transport = chooseTransport(answering('event', 'load'), () => ({
      context: named('context'),
      endpoint,
    }));
    await load(transport);
    expect(transport('watch')).to.equal(undefined);

    const watching = { watch: async () => aSnapshot({ version: 'watched' }) };
    const property = chooseTransport(new EventTarget(), () => ({
      backend: named('property', watching),
      endpoint,
    }));
    await load(property);
    expect((await property('watch')?.({ version: '1' }, options))?.version).to.equal('watched');
  });
});
