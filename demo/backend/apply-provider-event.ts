import type { PaymentFailure } from '../../src/contract/index.js';
import type { Account } from './account.js';
import type { Outcome } from './outcome.js';
import type { ProviderEvent } from './provider-port.js';
import { afterStep } from './steps.js';

/** What news of the provider does to the account that waits for it; null when it no longer does. */
export function applyProviderEvent(account: Account, event: ProviderEvent, now: Date): Outcome | null {
  const { application } = account;
  if (account.flow !== event.flow || !application) return null;
  const at = now.toISOString();

  if (application.stage === 'person' && application.person.status === 'handed-off') {
    if (event.type === 'face.passed') return afterStep(account, application, 'person');
    if (event.type !== 'face.failed') return null;
    const person = { ...application.person, status: 'failed', code: event.code ?? 'face-failed' } as const;
    return { account: { ...account, flow: null, application: { ...application, person } } };
  }

  if (application.stage !== 'payment' || !application.payment) return null;
  const { payment } = application;
  const fail = (code: PaymentFailure): Outcome => {
    const failed = { status: 'failed', way: payment.way, code, at } as const;
    return { account: { ...account, flow: null, application: { ...application, payment: failed } } };
  };
  switch (event.type) {
    case 'transfer.arrived':
      if (payment.status !== 'awaiting-transfer') return null;
      return event.fen === payment.account.fen
        ? afterStep(account, application, 'payment')
        : fail('transfer-amount-wrong');
    case 'transfer.bounced':
      return fail('transfer-bounced');
    case 'payout.sent':
      if (payment.status !== 'awaiting-amount' || payment.sentAt) return null;
      return {
        account: { ...account, application: { ...application, payment: { ...payment, sentAt: at } } },
      };
    case 'face.passed':
    case 'face.failed':
      return null;
  }
}
