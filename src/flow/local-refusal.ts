/** The no that the backend would give, known without asking it. */
import { commands, type CommandName } from '../contract/index.js';
import { paymentMethodOf } from './asked-fields.js';
import type { FlowState } from './flow-state.js';
import { triesFor } from './ledger.js';
import type { Refusal } from './trouble.js';

/** Why a command would be in vain: no try is left, of the day's (E2) or for the amount (E13). */
export function refusalForNoTries(state: FlowState, name: CommandName): Refusal | null {
  const { snapshot } = state;
  if (!snapshot) return null;
  const { tries } = commands[name];
  const today = triesFor(state, name);
  if (today?.left === 0)
    return { kind: 'refusal', code: 'attempts-exhausted', dayTry: 'kept', until: today.resetsAt };
  const payment = snapshot.application?.stage === 'payment' ? snapshot.application.payment : null;
  if (tries === 'amount' && payment?.status === 'awaiting-amount' && payment.triesLeft === 0)
    return { kind: 'refusal', code: 'amount-tries-exhausted', dayTry: 'kept', amountTriesLeft: 0 };
  return name === 'choosePayment' && paymentMethodOf(state) === 'to-company'
    ? refusalForNoRounds(state)
    : null;
}

/** Why no random amount would be sent now. */
function refusalForNoRounds({ snapshot, now }: FlowState): Refusal | null {
  const { policy, application } = snapshot ?? {};
  const rounds = application?.stage === 'payment' ? application.rounds : null;
  const until = rounds?.availableAt ? Date.parse(rounds.availableAt) : now;
  if (!rounds || (rounds.left > 0 && until <= now)) return null;
  return {
    kind: 'refusal',
    code: 'payment-rounds-exhausted',
    dayTry: 'kept',
    ...(policy?.payment ? { limit: policy.payment.rounds.perApplication } : {}),
    ...(until > now ? { until } : {}),
  };
}
