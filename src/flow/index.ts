/** What happens next. */
export * from './answer-kind.js';
export { arrive, type Transition } from './arrival.js';
export { createCommandPerformer } from './command-performer.js';
export * from './consequences.js';
export * from './effect.js';
export * from './flow-event.js';
export * from './flow-state.js';
export * from './form.js';
export * from './kept-answer.js';
export * from './ledger.js';
export * from './payload.js';
export { createPerformer, type Performer } from './performer.js';
export * from './port.js';
export * from './screen.js';
export * from './store.js';
export * from './transition.js';
export * from './trouble.js';
