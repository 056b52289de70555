import { expect } from 'chai';
import {
  BackendError,
  parseSnapshot,
  type Answers,
  type Application,
  type Backend,
  type CallOptions,
  type CommandName,
  type Consent,
  type Payload,
  type Result,
  type Snapshot,
} from '../../src/contract/index.js';

import { givenConsents } from './given-consents.js';

/** What the suite needs of the world around a backend. */
export interface BackendControl {
  /** Enterprise answers that the provider's register confirms, and some that it judges wrong. */
  readonly rightAnswers: Answers;
  readonly wrongAnswers: Answers;
  /** The authorized person, as the policy's first method asks. */
  readonly person: Answers;
  /** Details of a business. */
  readonly organization: Answers;
  readonly bank: Answers;
  /** Lets the face check that is under way end. */
  faceEnds(result: 'pass' | 'fail'): Promise<void>;
  /** Lets the awaited transfer arrive. */
  transferArrives(): Promise<void>;
  /** The random amount that was sent to the company, in fen. */
  amountSent(): Promise<number>;
}

/**
 * A backend with a fresh company account on a platform with the rules of the preset `enterprise`, and what moves the
 * world around it.
 */
export type ConformanceSetup = () => Promise<{ backend: Backend; control: BackendControl }>;

let serial = 0;
/** A key that no other call uses. */
const freshKey = () =>
  `suite-${Date.now().toString(36)}-${(serial += 1)}-${Math.random().toString(36).slice(2)}`;

const options = (key: string, account = '') => ({ key, account, signal: new AbortController().signal });

/** A backend and what a person would do with it. */
class Person {
  private account: string | null = null;

  constructor(
    readonly backend: Backend,
    readonly control: BackendControl,
  ) {}

  load(): Promise<Snapshot> {
    return this.backend.load({}, options(''));
  }

  async send<C extends Exclude<CommandName, 'load'>>(
    command: C,
    payload: Payload<C>,
    key = freshKey(),
  ): Promise<Result<C>> {
    const call = this.backend[command] as
      ((payload: Payload<C>, given: CallOptions) => Promise<Result<C>>) | undefined;
    if (!call) throw new Error(`The backend has no ${command}, to which its policy leads.`);
    this.account ??= (await this.load()).accountKey;
    return call(payload, options(key, this.account));
  }

  /** The problem with which a command is refused. */
  async refusal<C extends Exclude<CommandName, 'load'>>(command: C, payload: Payload<C>, key = freshKey()) {
    const answer: unknown = await this.send(command, payload, key).then(
      () => 'accepted',
      (error: unknown) => error,
    );
    if (!(answer instanceof BackendError)) throw new Error(`${command} was not refused: ${String(answer)}`);
    return answer.problem;
  }

  private async consents(before: 'submit' | 'face'): Promise<Consent[]> {
    const { policy, serverTime } = await this.load();
    return givenConsents(policy, before, new Date(serverTime));
  }

  /** The authorized person, by the policy's first method. */
  async confirmation(): Promise<Payload<'confirmPerson'>> {
    const { policy } = await this.load();
    const method = policy.personMethods[0]?.method ?? 'face';
    const consents = method === 'face' ? await this.consents('face') : [];
    return { method, answers: this.control.person, consents };
  }

  async submission(answers: Answers): Promise<Payload<'submit'>> {
    const consents = await this.consents('submit');
    return { subject: 'enterprise', answers, consents, confirmedWarnings: [], photos: [] };
  }

  /** Waits for news as the widget does: by `watch` where there is one, else by asking again. */
  async until(wanted: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    let snapshot = await this.load();
    for (let n = 0; n < 200 && !wanted(snapshot); n += 1) {
      await new Promise(resolve => setTimeout(resolve, 50));
      snapshot = await this.load();
    }
    expect(wanted(snapshot), `still ${stageOf(snapshot)}`).to.equal(true);
    return snapshot;
  }

  async reachPerson(): Promise<void> {
    await this.send('start', { subject: 'enterprise' });
    await this.send('submit', await this.submission(this.control.rightAnswers));
  }

  async reachPayment(): Promise<void> {
    await this.reachPerson();
    await this.send('confirmPerson', await this.confirmation());
    await this.send('startHandoff', { mode: 'embedded' });
    await this.control.faceEnds('pass');
    await this.until(snapshot => stageOf(snapshot) === 'organization');
    await this.send('confirmOrganization', {
      organizationType: 'business',
      answers: this.control.organization,
    });
  }
}

const stageOf = ({ application }: Snapshot) => application?.stage ?? 'none';

function paymentOf({ application }: Snapshot): Extract<Application, { stage: 'payment' }>['payment'] {
  return application?.stage === 'payment' ? application.payment : null;
}

/** Holds any implementation of the contract against what the widget relies on. */
export function describeConformance(name: string, setup: ConformanceSetup): void {
  describe(`${name} keeps the contract`, () => {
    let person: Person;
    beforeEach(async function () {
      this.timeout(60_000);
      const { backend, control } = await setup();
      person = new Person(backend, control);
    });

    it('load: answers a snapshot that fits, and the same version while nothing changes', async () => {
      const [first, second] = [await person.load(), await person.load()];
      expect(parseSnapshot(first).version).to.equal(second.version);
      expect(first.accountKey).to.equal(second.accountKey);
      expect(first.identity.status).to.equal('unverified');
    });

    it('start: drafts an application under a new version, with a receipt', async () => {
      const { version } = await person.load();
      const key = freshKey();
      const snapshot = await person.send('start', { subject: 'enterprise' }, key);
      expect(snapshot.application).to.include({ stage: 'draft', subject: 'enterprise', purpose: 'first' });
      expect(snapshot.version).not.to.equal(version);
      expect((await person.load()).receipts).to.deep.include({ key, outcome: 'accepted' });
    });

    it('[E1] start: refuses individual authentication to a company’s account', async () => {
      expect((await person.refusal('start', { subject: 'individual' })).code).to.equal(
        'company-needs-enterprise',
      );
    });

    it('submit: asks for every consent and every required answer, and charges nothing for it', async () => {
      await person.send('start', { subject: 'enterprise' });
      const whole = await person.submission(person.control.rightAnswers);
      const consents = await person.refusal('submit', { ...whole, consents: [] });
      expect([consents.code, consents.dayTry ?? 'kept']).to.deep.equal(['consent-missing', 'kept']);
      const answers = await person.refusal('submit', { ...whole, answers: {} });
      expect([answers.code, answers.dayTry ?? 'kept']).to.deep.equal(['invalid-answers', 'kept']);
      const { policy, attempts } = await person.load();
      const required = policy.enterprise?.fields.filter(field => field.required).map(field => field.name);
      expect(answers.fields?.map(({ field }) => field)).to.have.members(required ?? []);
      expect(attempts?.left).to.equal(policy.attempts?.perDay);
    });

    it('[E2] submit: charges what the register judges wrong, and stops at the limit', async () => {
      await person.send('start', { subject: 'enterprise' });
      const perDay = (await person.load()).policy.attempts?.perDay ?? 0;
      const wrong = await person.submission(person.control.wrongAnswers);
      for (let left = perDay - 1; left >= 0; left -= 1) {
        const problem = await person.refusal('submit', wrong);
        expect([problem.code, problem.dayTry]).to.deep.equal(['identity-mismatch', 'spent']);
        expect((await person.load()).attempts?.left).to.equal(left);
      }
      const problem = await person.refusal('submit', await person.submission(person.control.rightAnswers));
      expect(problem.code).to.equal('attempts-exhausted');
      expect(problem.until).to.equal((await person.load()).attempts?.resetsAt);
    });

    it('[F23] answers the same key and body alike, and carries it out once', async () => {
      await person.send('start', { subject: 'enterprise' });
      const wrong = await person.submission(person.control.wrongAnswers);
      const key = freshKey();
      const [first, second] = [
        await person.refusal('submit', wrong, key),
        await person.refusal('submit', wrong, key),
      ];
      expect([second.code, second.dayTry]).to.deep.equal([first.code, first.dayTry]);
      const { attempts, policy } = await person.load();
      expect(attempts?.left).to.equal((policy.attempts?.perDay ?? 0) - 1);
    });

    it('[F27] refuses the same key with another body', async () => {
      await person.send('start', { subject: 'enterprise' });
      const key = freshKey();
      await person.refusal('submit', await person.submission(person.control.wrongAnswers), key);
      const right = await person.submission(person.control.rightAnswers);
      expect((await person.refusal('submit', right, key)).code).to.equal('key-reused');
      expect(stageOf(await person.load())).to.equal('draft');
    });

    it('takes no step ahead of its turn', async () => {
      const early = await person.refusal('submitAmount', { fen: 1 });
      expect(early.code).to.equal('wrong-stage');
      await person.send('start', { subject: 'enterprise' });
      expect((await person.refusal('confirmPerson', await person.confirmation())).code).to.equal(
        'wrong-stage',
      );
      expect((await person.refusal('choosePayment', { way: 'from-company', answers: {} })).code).to.equal(
        'wrong-stage',
      );
    });

    it('[E9] tells a face check that failed, and lets it be repeated', async () => {
      await person.reachPerson();
      await person.send('confirmPerson', await person.confirmation());
      const { handoff } = await person.send('startHandoff', { mode: 'embedded' });
      expect(new URL(handoff.url).protocol).to.match(/^https?:$/);
      await person.control.faceEnds('fail');
      await person.until(
        ({ application }) => application?.stage === 'person' && application.person.status === 'failed',
      );
      await person.send('startHandoff', { mode: 'embedded' });
      await person.control.faceEnds('pass');
      await person.until(snapshot => stageOf(snapshot) === 'organization');
    });

    it('[E12] verifies when the company’s transfer arrives', async () => {
      await person.reachPayment();
      const snapshot = await person.send('choosePayment', { way: 'from-company', answers: {} });
      expect(paymentOf(snapshot)?.status).to.equal('awaiting-transfer');
      await person.control.transferArrives();
      const { identity, application, editableFrom } = await person.until(
        ({ identity: { status } }) => status === 'verified',
      );
      expect([identity.status, application]).to.deep.equal(['verified', null]);
      expect(editableFrom).to.be.a('string');
    });

    it('[E13] tells the tries left after a wrong amount, and verifies at the right one', async () => {
      await person.reachPayment();
      await person.send('choosePayment', { way: 'to-company', answers: person.control.bank });
      const fen = await person.control.amountSent();
      const wrong = await person.refusal('submitAmount', { fen: fen + 1_000 });
      expect([wrong.code, wrong.dayTry ?? 'kept']).to.deep.equal(['amount-wrong', 'kept']);
      const payment = paymentOf(await person.load());
      const { policy } = await person.load();
      expect(payment?.status === 'awaiting-amount' && payment.triesLeft).to.equal(
        (policy.payment?.amountTries ?? 0) - 1,
      );
      expect((await person.send('submitAmount', { fen })).identity.status).to.equal('verified');
    });

    it('[A47] shows nothing of what was typed but masked', async () => {
      await person.reachPerson();
      const shown = JSON.stringify(await person.load());
      for (const name of ['registrationNumber', 'contactMobile', 'legalRepresentativeName'] as const)
        expect(shown).not.to.contain(person.control.rightAnswers[name] ?? 'nothing');
    });

    it('withdraw: gives up what is under way', async () => {
      await person.reachPerson();
      const { application, identity } = await person.send('withdraw', {});
      expect([application, identity.status]).to.deep.equal([null, 'unverified']);
    });

    it('watch: resolves with the next version, and ends when it is no longer wanted', async function () {
      if (!person.backend.watch) return this.skip();
      const { version } = await person.load();
      const watching = person.backend.watch({ version }, options(''));
      await person.send('start', { subject: 'enterprise' });
      const seen = await watching;
      expect(seen.version).not.to.equal(version);
      expect(stageOf(seen)).to.equal('draft');

      const { version: last } = await person.load();
      const stop = new AbortController();
      const ended = person.backend
        .watch({ version: last }, { key: '', account: '', signal: stop.signal })
        .then(
          () => 'resolved',
          () => 'ended',
        );
      stop.abort();
      expect(await ended).to.equal('ended');
      return undefined;
    });
  });
}
