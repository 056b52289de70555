import { BackendError } from '../../src/contract/index.js';
import { expectConsole } from '../suites/console-guard.js';
import { anApplication } from '../suites/snapshot-builder.js';
import { describeStep } from '../suites/describe-step.js';
import { aPortal, never, type Answers, type Portal } from '../element/portal.js';

expectConsole('RNA109');

const state = 'rna-AAAAAAAAAAAAAAAAAAAAAA';
const before = location.href;
const person = {
  status: 'handed-off',
  method: 'face',
  code: null,
  progress: 'waiting',
  expiresAt: null,
} as const;

/** A portal on whose page somebody has just come back. */
function cameBack(answers: Answers): Portal {
  const url = new URL(before);
  url.searchParams.set('state', state);
  history.replaceState(null, '', url);
  return aPortal({ application: anApplication('person', { person }) }, answers);
}

const refusing = (code: string): Answers => ({
  finishHandoff: async () => {
    throw new BackendError({ code });
  },
});

describe('after a return', () => {
  afterEach(() => history.replaceState(null, '', before));

  describeStep('returned', {
    'while the service is asked': {
      portal: () => cameBack({ finishHandoff: (_payload, options) => never(options) }),
      screen: 'returned',
      says: m => [m.returned.titleChecking, m.returned.checking],
    },
    'in another browser': {
      portal: () => cameBack({}),
      screen: 'returned',
      says: m => [m.returned.title, m.returned.elsewhere, m.returned.pending, m.common.continue],
    },
    'that was used before': {
      portal: () => cameBack(refusing('return-mismatch')),
      screen: 'returned',
      says: m => [m.returned.mismatch],
    },
    'after its time': {
      portal: () => cameBack(refusing('handoff-expired')),
      screen: 'returned',
      says: m => [m.returned.expired],
    },
    'where nobody is signed in': {
      portal: () =>
        cameBack({
          load: async () => {
            throw new BackendError({ code: 'not-signed-in' });
          },
        }),
      screen: 'returned',
      says: m => [m.returned.signedOut, m.common.retry],
    },
  });
});
