/** The door: named exports, no side effects. `real-name-auth/define` registers the elements. */
export { RealNameAuth } from './element/real-name-auth.js';
export {
  RnaAttemptSpentEvent,
  RnaErrorEvent,
  RnaHandoffEvent,
  RnaLockedEvent,
  RnaSessionExpiredEvent,
  RnaStatusChangeEvent,
  RnaStepChangeEvent,
  RnaVerifiedEvent,
  type RealNameAuthEventMap,
} from './element/events.js';
export { backendContext } from './browser/backend-context.js';
export { RnaRequestEvent } from './browser/rna-request-event.js';
export type { MessageOverrides } from './element/message-overrides.js';
