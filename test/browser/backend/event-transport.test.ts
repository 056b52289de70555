import { expect } from '@open-wc/testing';
import { eventDoor } from '../../../src/browser/backend/event-transport.js';
import type { RnaRequestEvent } from '../../../src/browser/backend/rna-request-event.js';
import { DiagnosticError } from '../../../src/contract/index.js';
import { answerRequests } from '../../suites/answer-requests.js';
import { aSnapshot } from '../../suites/snapshot-builder.js';

const options = { signal: new AbortController().signal, key: '' };
const answered = async () => aSnapshot();

function host(listener?: (event: RnaRequestEvent) => void): EventTarget {
  const target = new EventTarget();
  if (listener) answerRequests(target, listener);
  return target;
}

describe('event door', () => {
  it('D2 hands the payload to the handler, and not to the event', async () => {
    let event: RnaRequestEvent | undefined;
    const given: unknown[] = [];
    const door = eventDoor(
      host(request => {
        event = request;
        request.respondWith(async (...all: unknown[]) => {
          given.push(...all);
          return aSnapshot();
        });
      }),
    );
    const call = door('submitAmount');
    expect(given).to.deep.equal([]);
    await call?.({ fen: 37 }, options);
    expect(given).to.deep.equal([{ fen: 37 }, options]);
    expect(event?.command).to.equal('submitAmount');
    expect(JSON.stringify(event)).not.to.contain('37');
    expect([event?.bubbles, event?.composed]).to.deep.equal([false, false]);
  });

  it('is no door where nobody answers', () => {
    expect(eventDoor(host())('load')).to.equal(undefined);
    expect(eventDoor(host(() => undefined))('load')).to.equal(undefined);
  });

  it('may be called again, without another event', async () => {
    let events = 0;
    const call = eventDoor(
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
    const door = eventDoor(host(request => request.respondWith((() => 7) as never)));
    const error: unknown = await door('load')?.({}, options).catch((reason: unknown) => reason);
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
      const door = eventDoor(
        host(request => {
          late = request;
          request.respondWith(async () => aSnapshot({ version: 'first' }));
          request.respondWith(async () => aSnapshot({ version: 'second' }));
        }),
      );
      const call = door('load');
      late?.respondWith(async () => aSnapshot({ version: 'late' }));
      expect((await call?.({}, options))?.version).to.equal('first');

      let later: RnaRequestEvent | undefined;
      const silent = eventDoor(host(request => (later = request)))('load');
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
      const door = eventDoor(host(request => request.respondWith(aSnapshot() as never)));
      expect(door('load')).to.equal(undefined);
    } finally {
      console.warn = warn;
    }
  });
});
