import type { Session } from './session.js';

/** The key under which a provider hands its session to badges and gates, by DOM context. */
export const sessionContext = Symbol.for('real-name-auth:session') as symbol & {
  readonly __context__: Session;
};
