import type { PaymentFailure } from '../../src/contract/index.js';
import type { Account, StoredPerson } from './account.js';
import type { Outcome } from './outcome.js';
import type { ProviderEvent } from './provider-port.js';
import { afterStep } from './steps.js';

/** What news of the provider does to the account that waits for it; null when it no longer does. */
export function applyProviderEvent(account: Account, event: ProviderEvent, now: Date): Outcome | null {
  const { application } = account;
  if (account.flow !== event.flow || !application) return null;
  if (application.stage === 'person' && application.person.status === 'handed-off') {
    const { person } = application;
    const at = (next: Partial<StoredPerson>, flow: string | null = account.flow): Outcome => ({
      account: { ...account, flow, application: { ...application, person: { ...person, ...next } } },
    });
    switch (event.type) {
      case 'face.opened':
        // News may overtake each other.
        return person.progress === 'done' ? null : at({ progress: 'opened' });
      case 'face.done':
        return at({ progress: 'done' });
      case 'face.passed':
        return afterStep(account, application, 'person');
      case 'face.failed':
        return at({ status: 'failed', code: event.code ?? 'face-failed', progress: 'waiting' }, null);
      case 'sheet.opened':
      case 'transfer.arrived':
      case 'transfer.bounced':
      case 'payout.sent':
        return null;
    }
  }

  if (application.stage !== 'payment' || !application.payment) return null;
  const { payment } = application;
  const at = now.toISOString();
  const fail = (code: PaymentFailure): Outcome => {
    const sentTo = payment.status === 'awaiting-amount' ? { bankAccount: payment.bankAccount } : {};
    const failed = { status: 'failed', way: payment.way, code, at, ...sentTo } as const;
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
    case 'sheet.opened': {
      if (payment.status !== 'awaiting-transfer' || !payment.sheet) return null;
      const sheet = { ...payment.sheet, opened: true };
      return { account: { ...account, application: { ...application, payment: { ...payment, sheet } } } };
    }
    case 'face.opened':
    case 'face.done':
    case 'face.passed':
    case 'face.failed':
      return null;
  }
}
