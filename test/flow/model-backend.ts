/** A backend as the contract asks for it, small enough to hold a model test against: one account, one provider. */
import type { Identity, Problem, ProblemCode, Receipt, Snapshot, Subject } from '../../src/contract/index.js';
import type { CallOutcome, CommandRequest } from '../../src/flow/index.js';
import { dateIn } from '../../src/domain/index.js';
import { anApplication, anIdentity, aPayment, aSnapshot } from '../suites/snapshot-builder.js';

const PER_DAY = 3;

export class ModelBackend {
  application: Snapshot['application'] = null;
  identity: Identity = { status: 'unverified' };
  /** Keys of submissions that were judged, each once however often it was sent. */
  readonly judged: string[] = [];
  private version = 1;
  private spent = { day: '', count: 0 };
  private readonly receipts: Receipt[] = [];
  private readonly answers = new Map<string, CallOutcome<Snapshot>>();

  constructor(
    private readonly company: boolean,
    verified: Subject | null,
  ) {
    if (verified) this.identity = anIdentity('verified', { subject: verified });
  }

  snapshot(now: number): Snapshot {
    const { nextMidnight } = dateIn('Asia/Shanghai', new Date(now));
    return aSnapshot({
      version: String(this.version),
      serverTime: new Date(now).toISOString(),
      account: { company: this.company },
      application: this.application,
      identity: this.identity,
      attempts: { left: this.left(now), resetsAt: nextMidnight.toISOString() },
      receipts: this.receipts.slice(-50),
    });
  }

  left(now: number): number {
    const { date } = dateIn('Asia/Shanghai', new Date(now));
    return PER_DAY - (this.spent.day === date ? this.spent.count : 0);
  }

  /** Carries out a command, once for each key. `good` is the verdict of whoever judges it. */
  handle(order: CommandRequest, key: string, now: number, good: boolean): CallOutcome<Snapshot> {
    const known = this.answers.get(key);
    if (known) return known;
    this.version += 1;
    const problem = this.decide(order, key, now, good);
    this.receipts.push({ key, outcome: problem ? 'refused' : 'accepted' });
    const answer: CallOutcome<Snapshot> = problem
      ? { outcome: 'refused', problem: { ...problem, snapshot: this.snapshot(now) } }
      : { outcome: 'done', value: this.snapshot(now) };
    this.answers.set(key, answer);
    return answer;
  }

  /** A wrong submission from another tab or device. */
  spendElsewhere(now: number): void {
    const { date } = dateIn('Asia/Shanghai', new Date(now));
    this.spent = { day: date, count: Math.min(PER_DAY, PER_DAY - this.left(now) + 1) };
    this.version += 1;
  }

  /** What the provider or a reviewer does by itself. */
  happen(now: number): void {
    const { application } = this;
    const payment = application?.stage === 'payment' ? application.payment : null;
    if (payment?.status === 'awaiting-transfer') this.verify(application!.subject, now);
    else if (application?.stage === 'organization')
      this.application = anApplication('rejected', { subject: application.subject });
    else return;
    this.version += 1;
  }

  private verify(subject: Subject, now: number) {
    this.application = null;
    this.identity = anIdentity('verified', { subject, verifiedAt: new Date(now).toISOString() });
  }

  private decide(order: CommandRequest, key: string, now: number, good: boolean): Problem | null {
    const refuse = (code: ProblemCode, dayTry: Problem['dayTry'] = 'kept'): Problem => ({
      code,
      dayTry,
      fields: [],
    });
    const stage = this.application?.stage;
    const subject = this.application?.subject ?? 'enterprise';
    switch (order.command) {
      case 'start': {
        const wanted = order.payload.subject;
        if (stage && stage !== 'draft' && stage !== 'rejected') return refuse('wrong-stage');
        if (this.company && wanted === 'individual') return refuse('company-needs-enterprise');
        if (this.identity.status === 'verified' && this.identity.subject === 'enterprise')
          if (wanted === 'individual') return refuse('one-way-change');
        this.application = anApplication('draft', { subject: wanted });
        return null;
      }
      case 'submit': {
        if (stage !== 'draft' && stage !== 'rejected') return refuse('wrong-stage');
        if (this.left(now) === 0) return refuse('attempts-exhausted');
        this.judged.push(key);
        if (!good) {
          const { date } = dateIn('Asia/Shanghai', new Date(now));
          this.spent = { day: date, count: PER_DAY - this.left(now) + 1 };
          return refuse('identity-mismatch', 'spent');
        }
        this.application = anApplication('person', { subject, answers: [] });
        return null;
      }
      case 'confirmPerson':
        if (stage !== 'person') return refuse('wrong-stage');
        if (!good) return refuse('identity-mismatch');
        if (subject === 'individual') this.verify(subject, now);
        else this.application = anApplication('organization', { answers: [] });
        return null;
      case 'confirmOrganization':
        if (stage !== 'organization') return refuse('wrong-stage');
        this.application = anApplication('payment');
        return null;
      case 'choosePayment':
        if (stage !== 'payment') return refuse('wrong-stage');
        this.application = anApplication('payment', {
          payment: aPayment(order.payload.way === 'from-company' ? 'awaiting-transfer' : 'awaiting-amount'),
        });
        return null;
      case 'submitAmount': {
        const payment = this.application?.stage === 'payment' ? this.application.payment : null;
        if (payment?.status !== 'awaiting-amount') return refuse('wrong-stage');
        if (good) {
          this.verify(subject, now);
          return null;
        }
        const triesLeft = payment.triesLeft - 1;
        const next = triesLeft > 0 ? aPayment('awaiting-amount', { triesLeft }) : aPayment('failed');
        this.application = anApplication('payment', { payment: next });
        return refuse('amount-wrong');
      }
      case 'withdraw':
        this.application = null;
        return null;
      default:
        return refuse('bad-request');
    }
  }
}
