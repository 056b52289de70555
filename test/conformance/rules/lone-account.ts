import type { PresetName } from '../../../src/contract/index.js';

/** Rules that one account, which may be spoiled, is enough to see: nothing has to be judged right by anybody. */
const anywhere = [
  ...[
    'B-sign-1',
    'B-snap-1',
    'B-snap-2',
    'B-http-1',
    'B-http-2',
    'B-http-3',
    'B-http-4',
    'B-csrf-1',
    'B-limit-1',
  ],
  ...[
    'B-head-1',
    'B-head-2',
    'B-head-3',
    'B-head-4',
    'B-start-1',
    'B-start-2',
    'B-stage-1',
    'B-stage-2',
    'B-watch-1',
  ],
  ...['B-order-1', 'B-order-2', 'B-order-4', 'B-order-6', 'B-order-8'],
  ...['B-key-1', 'B-key-2', 'B-key-4', 'B-key-5', 'B-key-6', 'B-key-10', 'B-key-13'],
  ...['B-consent-1', 'B-consent-2', 'B-consent-3', 'B-consent-4', 'B-answer-1', 'B-answer-3', 'B-mask-2'],
];

/** And those for which a submission has to be taken, which people judge later. */
const withReview = [
  ...[
    'B-key-8',
    'B-key-9',
    'B-key-14',
    'B-order-3',
    'B-start-3',
    'B-snap-4',
    'B-answer-4',
    'B-answer-5',
    'B-answer-7',
  ],
  ...['B-photo-1', 'B-photo-2', 'B-photo-4', 'B-photo-7', 'B-photo-8'],
];

/** Whether a rule can be seen with one account alone, without the test control. */
export const needsOneAccount = (id: string, preset: PresetName): boolean =>
  anywhere.includes(id) || (preset === 'review' && withReview.includes(id));
