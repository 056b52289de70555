/** What became of a command stays on the screen until the person goes on, whatever else happens to the page. */
import { expect } from 'chai';
import { fault, type Fact } from '../../src/flow/index.js';
import { anApplication, aSnapshot } from '../suites/snapshot-builder.js';
import { after } from '../suites/state-builder.js';
import { sampleStates } from './sample-states.js';

const refused = after(sampleStates['check: sending'], {
  type: 'command.refused',
  command: 'submit',
  problem: { code: 'identity-mismatch', dayTry: 'spent', fields: [] },
});
const notSent = after(sampleStates['check: outcome unknown'], {
  type: 'snapshot.loaded',
  snapshot: aSnapshot({ application: anApplication('draft'), version: '2' }),
});

describe('what became of a command', () => {
  const passing: readonly (readonly [string, Fact])[] = [
    ['a load that failed', { type: 'load.failed', fault: fault('server') }],
    ['a login that is over', { type: 'load.failed', fault: fault('session-expired') }],
    ['a move in the document', { type: 'widget.connected' }],
    ['a portal that reloads', { type: 'reload.requested' }],
    ['another backend', { type: 'backend.replaced' }],
    ['news of the account', { type: 'snapshot.aged' }],
  ];
  for (const [name, fact] of passing)
    for (const state of [refused, notSent])
      it(`[R03] [R12] (${state.trouble?.code ?? ''}) stays told after ${name}`, () => {
        expect(state.trouble).to.not.equal(null);
        expect(after(state, fact).trouble).to.equal(state.trouble);
      });

  it('[R03] gives way to the next press', () => {
    for (const fact of [
      { type: 'proceed.pressed' },
      { type: 'back.pressed' },
      { type: 'retry.pressed' },
    ] as const)
      expect(after(refused, fact).trouble).to.equal(null);
  });

  it('a load that failed does take the place of trouble that was about the connection', () => {
    const offline = after(sampleStates['check: sending'], { type: 'load.failed', fault: fault('network') });
    expect(after(offline, { type: 'load.failed', fault: fault('server') }).trouble?.code).to.equal('server');
  });
});
