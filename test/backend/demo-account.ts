import { randomUUID } from 'node:crypto';
import {
  accountHeader,
  commands,
  contractHeader,
  contractVersion,
  keyHeader,
  presets,
  type Answers,
  type CommandName,
  type Payload,
  type Policy,
  type Problem,
  type Snapshot,
  type Subject,
} from '../../src/contract/index.js';
import type { Flow } from '../../demo/provider/flow.js';
import type { RunningDemo } from '../../demo/start.js';
import { runningDemo } from './running-demo.js';
import {
  authorizedPerson,
  consentsFor,
  demoClock,
  legalRepresentative,
  individualAnswers,
  organizationAnswers,
  submission,
} from './test-identity.js';

/** An HTTP answer of the backend. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Snapshot &
    Problem & { handoff?: { url: string; expiresAt: string }; photo?: { id: string } };
}

export interface AccountWish {
  readonly preset?: 'enterprise' | 'review';
  readonly company?: boolean;
  readonly region?: string;
  readonly policyOverrides?: Partial<Policy>;
}

const json = { 'content-type': 'application/json' };

/** Sends JSON and reads JSON. */
export async function postJson(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text) as Reply['body'] };
}

/** A fresh account of the running demo, driven over HTTP as any client would. */
export class DemoAccount {
  private key: Promise<string> | null = null;

  private constructor(
    readonly demo: RunningDemo,
    readonly id: string,
    readonly policy: Policy,
  ) {}

  /** The `accountKey` of its snapshots, which every command carries. */
  accountKey(): Promise<string> {
    return (this.key ??= this.load().then(({ accountKey }) => accountKey));
  }

  /** @param at the demo that it is an account of; the one that runs for all tests, unless told. */
  static async create(wish: AccountWish = {}, at?: RunningDemo): Promise<DemoAccount> {
    const demo = at ?? (await runningDemo());
    const id = `t-${randomUUID()}`;
    const { preset = 'enterprise', policyOverrides = {} } = wish;
    const { status, body } = await postJson(`${demo.urls.backend}/demo/accounts`, { id, ...wish, preset });
    if (status !== 201) throw new Error(`The account was not created: ${JSON.stringify(body)}`);
    return new DemoAccount(demo, id, { ...presets[preset](), ...policyOverrides });
  }

  /** The same account at a demo that was started again. */
  at(demo: RunningDemo): DemoAccount {
    return new DemoAccount(demo, this.id, this.policy);
  }

  get api(): string {
    return `${this.demo.urls.backend}/api/real-name`;
  }

  get authorization() {
    return { authorization: `Bearer demo:${this.id}` };
  }

  async load(): Promise<Snapshot> {
    const response = await fetch(this.api + commands.load.path, { headers: this.authorization });
    if (!response.ok) throw new Error(`load: ${response.status} ${await response.text()}`);
    const snapshot = (await response.json()) as Snapshot;
    demoClock.offsetMs = Date.parse(snapshot.serverTime) - Date.now();
    return snapshot;
  }

  async send<C extends CommandName>(
    command: C,
    payload: Payload<C>,
    key: string = randomUUID(),
  ): Promise<Reply> {
    return postJson(this.api + commands[command].path, payload, {
      ...this.authorization,
      [accountHeader]: await this.accountKey(),
      [contractHeader]: contractVersion,
      [keyHeader]: key,
    });
  }

  /** Sends a command that has to succeed. */
  async must<C extends CommandName>(command: C, payload: Payload<C>): Promise<Snapshot> {
    const { status, body } = await this.send(command, payload);
    if (status !== 200) throw new Error(`${command}: ${status} ${body.code} ${JSON.stringify(body.fields)}`);
    return 'handoff' in body ? (body as unknown as { snapshot: Snapshot }).snapshot : body;
  }

  submit(subject: Subject, answers: Answers, key?: string): Promise<Reply> {
    return this.send('submit', submission(this.policy, subject, answers), key);
  }

  // --- what the demo lets happen ---

  demoPost(path: string, body: object) {
    return postJson(`${this.demo.urls.backend}/demo/${path}`, body);
  }

  fault(next: object) {
    return this.demoPost('fault', { account: this.id, next });
  }

  async operate(operation: string, body: object): Promise<void> {
    const { status, body: answer } = await postJson(`${this.demo.urls.provider}/ops/${operation}`, body);
    if (status !== 200) throw new Error(`ops/${operation}: ${status} ${JSON.stringify(answer)}`);
  }

  /** The provider's newest flow of the application under way. */
  async flow(kind: Flow['kind']): Promise<Flow & { details: { fen: number } }> {
    const reference = (await this.load()).application?.id ?? '';
    const response = await fetch(`${this.demo.urls.provider}/ops/flows?reference=${reference}`);
    const flow = ((await response.json()) as Flow[]).find(candidate => candidate.kind === kind);
    if (!flow) throw new Error(`There is no ${kind} of this application.`);
    return flow as Flow & { details: { fen: number } };
  }

  /** Asks until the snapshot is as wanted. */
  async until(wanted: (snapshot: Snapshot) => boolean, withinMs = 8_000): Promise<Snapshot> {
    const giveUpAt = Date.now() + withinMs;
    for (;;) {
      const snapshot = await this.load();
      if (wanted(snapshot)) return snapshot;
      if (Date.now() > giveUpAt)
        throw new Error(`Still ${snapshot.identity.status}/${snapshot.application?.stage}.`);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  // --- the way through ---

  /** Submits and names the authorized person; the face check has not begun. */
  async reachPerson(subject: Subject, answers: Answers): Promise<void> {
    const { application } = await this.load();
    if (application?.stage !== 'draft') await this.must('start', { subject });
    const { status, body } = await this.submit(subject, answers);
    if (status !== 200) throw new Error(`submit: ${body.code} ${JSON.stringify(body.fields)}`);
    await this.must('confirmPerson', {
      method: 'face',
      answers: authorizedPerson(),
      consents: consentsFor(this.policy, 'face'),
    });
  }

  /** Goes through the face check. */
  async passFace(): Promise<Snapshot> {
    await this.must('startHandoff', { mode: 'embedded' });
    await this.operate('face', { flow: (await this.flow('face')).id, result: 'pass' });
    return this.until(({ application }) => application?.stage !== 'person');
  }

  /** Goes on to the payment step. */
  async reachPayment(answers: Answers = organizationAnswers()): Promise<void> {
    await this.reachPerson('enterprise', answers);
    await this.passFace();
    await this.must('confirmOrganization', {
      organizationType: 'business',
      answers: legalRepresentative(),
    });
  }

  /** Has an amount sent to the company. @returns the amount. */
  async receiveAmount(): Promise<number> {
    await this.must('choosePayment', {
      way: 'to-company',
      answers: { bankName: '示例银行', bankAccount: '330100012345678901' },
    });
    return (await this.flow('pay-out')).details.fen;
  }

  /** Verifies the account as an enterprise, the short way. */
  async verifyEnterprise(answers?: Answers): Promise<Snapshot> {
    await this.reachPayment(answers);
    return this.must('submitAmount', { fen: await this.receiveAmount() });
  }

  /** Verifies the account as an individual. */
  async verifyIndividual(answers: Answers = individualAnswers()): Promise<Snapshot> {
    await this.reachPerson('individual', answers);
    return this.passFace();
  }
}

/** Moves the demo's time on. */
export async function advance(hours: number): Promise<void> {
  const demo = await runningDemo();
  await postJson(`${demo.urls.backend}/demo/clock`, { hours });
  demoClock.offsetMs += hours * 3_600_000;
}
