import { typedLasts, type FlowState } from '../flow/index.js';

/** What becomes of what was typed until then; nothing where nobody typed. */
export interface Typed {
  readonly lasts: ReturnType<typeof typedLasts>;
  /** Hours for which numbers are kept. */
  readonly numberHours: number;
}

/** For the screens on which somebody may be told to wait. */
export const typedStep = (state: FlowState): Typed => ({
  lasts: typedLasts(state),
  numberHours: state.snapshot?.policy.draftNumberHours ?? 0,
});
