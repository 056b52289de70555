import { expect } from '@open-wc/testing';
import { propertyTransport } from '../../../src/browser/backend/property-transport.js';
import { BackendError, DiagnosticError, type Backend } from '../../../src/contract/index.js';
import { aSnapshot } from '../../suites/snapshot-builder.js';

const options = { signal: new AbortController().signal, key: 'key-1', account: 'account-1' };
const asBackend = (value: unknown) => value as Backend;

async function failure(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return undefined;
}

async function diagnosticOf(work: () => unknown) {
  const error = await failure(work);
  expect(error).to.be.instanceOf(DiagnosticError);
  return (error as DiagnosticError).diagnostic;
}

describe('property transport', () => {
  it('D2 calls the function of an object, with its payload and options', async () => {
    const calls: unknown[] = [];
    const backend = asBackend({
      name: 'portal',
      async start(this: { name: string }, ...given: unknown[]) {
        calls.push(this.name, ...given);
        return aSnapshot();
      },
    });
    await propertyTransport(backend)('start')?.({ subject: 'enterprise' }, options);
    expect(calls).to.deep.equal(['portal', { subject: 'enterprise' }, options]);
  });

  it('D2 calls the method of a class, also of one that it extends', async () => {
    class Base {
      #snapshot = aSnapshot();
      async load() {
        return this.#snapshot;
      }
    }
    class Portal extends Base {}
    const answer = await propertyTransport(new Portal())('load')?.({}, options);
    expect(answer?.accountKey).to.equal('account-1');
  });

  it('takes an object without a prototype, and a function that carries functions', async () => {
    const bare = Object.assign(Object.create(null) as object, { load: async () => aSnapshot() });
    expect(propertyTransport(asBackend(bare))('load')).to.be.a('function');
    expect(propertyTransport(asBackend(Object.assign(() => undefined, bare)))('load')).to.be.a('function');
  });

  it('[F14] names the command that is missing', async () => {
    const backend = asBackend({ load: async () => aSnapshot() });
    expect(await diagnosticOf(() => propertyTransport(backend)('submit'))).to.deep.equal({
      code: 'RNA106',
      path: 'backend.submit',
      given: 'undefined',
      expected: 'a function',
    });
  });

  it('[F14] names the command that is no function', async () => {
    const backend = asBackend({ load: async () => aSnapshot(), submit: 'https://portal.example/submit' });
    expect(await diagnosticOf(() => propertyTransport(backend)('submit'))).to.deep.include({
      code: 'RNA106',
      given: 'string',
    });
  });

  it('does without watch', () => {
    expect(propertyTransport(asBackend({ load: async () => aSnapshot() }))('watch')).to.equal(undefined);
  });

  for (const [name, value] of [
    ['nothing', undefined],
    ['null', null],
    ['a value', aSnapshot()],
    ['a text', 'yes'],
    ['an object with a then that is no function', { then: true }],
  ] as const)
    it(`[F14] says so when a command returns ${name} instead of a promise`, async () => {
      const backend = asBackend({ load: () => value });
      const found = await diagnosticOf(() => propertyTransport(backend)('load')?.({}, options));
      expect(found).to.deep.include({ code: 'RNA107', path: 'backend.load', expected: 'a promise' });
    });

  it('[F14] says so when a command throws at once, and never what it said', async () => {
    const backend = asBackend({
      load() {
        throw new Error('张三');
      },
    });
    const found = await diagnosticOf(() => propertyTransport(backend)('load')?.({}, options));
    expect(found.code).to.equal('RNA107');
    expect(JSON.stringify(found)).not.to.contain('张三');
  });

  it('[F14] hears a no that was thrown at once', async () => {
    const no = new BackendError({ code: 'edit-locked' });
    const backend = asBackend({
      load() {
        throw no;
      },
    });
    expect(await failure(() => propertyTransport(backend)('load')?.({}, options))).to.equal(no);
  });

  it('waits for anything that can be waited for', async () => {
    const backend = asBackend({ load: () => ({ then: (done: (value: unknown) => void) => done(7) }) });
    expect(await propertyTransport(backend)('load')?.({}, options)).to.equal(7);
  });

  it('[A27] D2 takes nothing from a polluted Object.prototype', async () => {
    const prototype = Object.prototype as Record<string, unknown>;
    prototype['submit'] = async () => aSnapshot();
    try {
      const backend = asBackend({ load: async () => aSnapshot() });
      expect((await diagnosticOf(() => propertyTransport(backend)('submit'))).code).to.equal('RNA106');
      class Portal {
        async load() {
          return aSnapshot();
        }
      }
      expect((await diagnosticOf(() => propertyTransport(new Portal())('submit'))).code).to.equal('RNA106');
    } finally {
      delete prototype['submit'];
    }
  });

  it('[A27] nor from that of another window', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const there = frame.contentWindow as unknown as { Object: ObjectConstructor };
    const backend = new there.Object() as Record<string, unknown>;
    backend['load'] = async () => aSnapshot();
    (there.Object.prototype as Record<string, unknown>)['submit'] = async () => aSnapshot();
    expect((await diagnosticOf(() => propertyTransport(asBackend(backend))('submit'))).code).to.equal(
      'RNA106',
    );
    expect(propertyTransport(asBackend(backend))('load')).to.be.a('function');
    frame.remove();
  });
});
