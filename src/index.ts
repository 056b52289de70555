/** The entry point: named exports, no side effects. `real-name-auth/define` registers the elements. */
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
export { RealNameBadge } from './element/real-name-badge.js';
export { RealNameGate } from './element/real-name-gate.js';
export { RealNameProvider } from './element/real-name-provider.js';
export {
  RnaBadgePressEvent,
  RnaGateCloseEvent,
  RnaGateHoldEvent,
  RnaGateOpenEvent,
  type RealNameBadgeEventMap,
  type RealNameGateEventMap,
  type SessionEventMap,
} from './element/companion-events.js';
export { backendContext } from './browser/backend/backend-context.js';
export { RnaRequestEvent, type AnyRnaRequestEvent } from './browser/backend/rna-request-event.js';
export type { AllowList } from './browser/handoff/create-handoff.js';
export {
  registerLocale,
  type IssueParams,
  type LocaleMessages,
  type MessageOverrides,
  type OwnMessages,
  type Overrides,
} from './locales/registered.js';
