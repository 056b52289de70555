import { expect } from '@open-wc/testing';
import { eventTransport } from '../../../src/browser/backend/event-transport.js';
import type { RnaRequestEvent } from '../../../src/browser/backend/rna-request-event.js';
import { DiagnosticError } from '../../../src/contract/index.js';
import { answerRequests } from '../../suites/answer-requests.js';
import { aSnapshot } from '../../suites/snapshot-builder.js';

const options = { signal: new AbortController().signal, key: '', account: '' };
const answered = async () => aSnapshot();

function host(listener?: (event: RnaRequestEvent) => void): EventTarget {
  const target = new EventTarget();
  if (listener) answerRequests(target, listener);
  return target;
}

describe('event transport', () => {
  it('D2 hands the payload to the handler, and not to the event', async () => {
    let event: RnaRequestEvent | undefined;
    const given: unknown[] = [];
    const transport = eventTransport(
      host(request => {
        event = request;
        request.respondWith(async (...all: unknown[]) => {
          given.push(...all);
          return aSnapshot();
        });
      }),
    );
    const call = transport('submitAmount');
    expect(given).to.deep.equal([]);
    await call?.({ fen: 37 }, options);
    expect(given).to.deep.equal([{ fen: 37 }, options]);
    expect(event?.command).to.equal('submitAmount');
    expect(JSON.stringify(event)).not.to.contain('37');
    expect([event?.bubbles, event?.composed]).to.deep.equal([false, false]);
  });

  it('is no transport where nobody answers', () => {
    expect(eventTransport(host())('load')).to.equal(undefined);
    expect(eventTransport(host(() => undefined))('load')).to.equal(undefined);
  });

  it('may be called again, without another event', async () => {
    let events = 0;
    const call = eventTransport(
      host(request => {
        events += 1;
        request.respondWith(answered);
      }),
    )('load');
    await call?.({}, options);
    await call?.({}, options);
    expect(events).to.equal(1);
  });

  it('[F14] says so when a handler gives no promise', async () => {
    const transport = eventTransport(host(request => request.respondWith((() => 7) as never)));
    const error: unknown = await transport('load')?.({}, options).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(DiagnosticError);
    expect((error as DiagnosticError).diagnostic).to.deep.include({
      code: 'RNA107',
      path: 'rna-request.load',
    });
  });

  it('[F16] takes the first of two answers and none after the dispatch, with one warning', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...all) => warnings.push(all);
    try {
      let late: RnaRequestEvent | undefined;
      const transport = eventTransport(
        host(request => {
          late = request;
          request.respondWith(async () => aSnapshot({ version: 'first' }));
          request.respondWith(async () => aSnapshot({ version: 'second' }));
        }),
      );
      const call = transport('load');
      late?.respondWith(async () => aSnapshot({ version: 'late' }));
      expect((await call?.({}, options))?.version).to.equal('first');

      let later: RnaRequestEvent | undefined;
      const silent = eventTransport(host(request => (later = request)))('load');
      later?.respondWith(answered);
      expect(silent).to.equal(undefined);
      expect(warnings).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });

  it('does not take a value for a handler', () => {
    const { warn } = console;
    console.warn = () => undefined;
    try {
      const transport = eventTransport(host(request => request.respondWith(aSnapshot() as never)));
      expect(transport('load')).to.equal(undefined);
    } finally {
      console.warn = warn;
    }
  });
});
