import { randomUUID } from 'node:crypto';
import {
  accountHeader,
  commands,
  contractHeader,
  contractVersion,
  DiagnosticError,
  keyHeader,
  parseProblem,
  parseSnapshot,
  problems,
  type Answers,
  type KeyedCommand,
  type PhotoSlot,
  type Policy,
  type PresetName,
  type Problem,
  type ProblemCode,
  type Snapshot,
  type Subject,
} from '../../src/contract/index.js';
import type { Client, Exchange } from './client.js';
import type { TestAccount } from './control.js';
import { givenConsents } from './given-consents.js';
import { holds, same, Unmet } from './rule.js';
import { answersFor, bankAccount, legalRepresentative, operator } from './sample-answers.js';
import { samplePhoto } from './sample-photo.js';

/** How a command is sent otherwise than a widget would. */
export interface SendOptions {
  readonly key?: string;
  /** Headers instead of the usual ones; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** The body as it stands, instead of the payload. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}

/** An answer of the backend, read. */
export interface Reply {
  readonly exchange: Exchange;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A key that no other command uses. */
export const freshKey = () => `conformance-${randomUUID()}`;

/** @throws Unmet where it does not fit the contract, with the path of the member. */
function read<T>(what: string, reader: (value: unknown) => T, value: unknown): T {
  try {
    return reader(value);
  } catch (error) {
    if (error instanceof DiagnosticError) throw new Unmet(what, 'what the schema states', error.message);
    throw error;
  }
}

/** Somebody who verifies an account, and sends what a widget would send. */
export class Applicant {
  private latest: Snapshot | null = null;
  answers: Answers;
  readonly person: Answers = operator();
  readonly organization: Answers = legalRepresentative();

  constructor(
    readonly client: Client,
    readonly account: TestAccount,
    readonly preset: PresetName,
    readonly subject: Subject,
  ) {
    this.answers = answersFor(preset, subject);
  }

  get signedIn() {
    return { authorization: this.account.authorization, [contractHeader]: contractVersion };
  }

  /** The snapshot that came last. */
  async seen(): Promise<Snapshot> {
    return this.latest ?? this.load();
  }

  async accountKey(): Promise<string> {
    return (await this.seen()).accountKey;
  }

  async load(): Promise<Snapshot> {
    const path = commands.load.path;
    const exchange = await this.client.send({ method: 'GET', path, headers: this.signedIn });
    same('the status of load', exchange.status, 200);
    return this.take(parsed(exchange));
  }

  async send(command: KeyedCommand, payload: object, options: SendOptions = {}): Promise<Reply> {
    const path = commands[command].path.replace('{slot}', 'slot' in payload ? String(payload.slot) : '');
    const exchange = await this.client.send({
      method: 'POST',
      path,
      headers: {
        ...this.signedIn,
        [accountHeader]: await this.accountKey(),
        [keyHeader]: options.key ?? freshKey(),
        'content-type': command === 'uploadPhoto' ? 'image/png' : 'application/json',
        ...options.headers,
      },
      body: options.raw ?? JSON.stringify(payload),
    });
    return { exchange, status: exchange.status, body: parsed(exchange) };
  }

  /** Sends a command that has to be accepted. @returns the next snapshot. */
  async does(command: KeyedCommand, payload: object, options?: SendOptions): Promise<Snapshot> {
    const reply = await this.send(command, payload, options);
    if (reply.status !== 200) throw new Unmet(command, 'it is accepted (200)', summary(reply));
    return this.take(commands[command].result === 'Snapshot' ? reply.body : reply.body['snapshot']);
  }

  /** Sends a command that has to be refused with this code. */
  async isRefused(
    command: KeyedCommand,
    payload: object,
    code: ProblemCode,
    options?: SendOptions,
  ): Promise<Problem> {
    const reply = await this.send(command, payload, options);
    if (reply.body['code'] !== code) throw new Unmet(command, `the problem ${code}`, summary(reply));
    return problemOf(reply.exchange);
  }

  // --- what is handed in ---

  async policy(): Promise<Policy> {
    return (await this.seen()).policy;
  }

  async consents(before: 'submit' | 'face' = 'submit', at?: string) {
    const { policy, serverTime } = await this.load();
    return givenConsents(policy, before, at ?? serverTime);
  }

  /** Uploads a photo. @returns how a submission names it. */
  async upload(slot: PhotoSlot, bytes = samplePhoto(), options: SendOptions = {}) {
    const reply = await this.send('uploadPhoto', { slot }, { ...options, raw: bytes });
    if (reply.status !== 200) throw new Unmet('uploadPhoto', 'it is accepted (200)', summary(reply));
    this.take(reply.body['snapshot']);
    const { id } = reply.body['photo'] as { id: string };
    return { slot, id };
  }

  /** The slots of what is handed in. */
  get slots(): readonly PhotoSlot[] {
    if (this.preset === 'enterprise') return [];
    return this.subject === 'enterprise' ? ['license'] : ['portrait', 'emblem'];
  }

  async uploadAll() {
    const photos = [];
    for (const slot of this.slots) photos.push(await this.upload(slot));
    return photos;
  }

  /** A whole submission, with photos of its own unless they are given. */
  async submission(instead: object = {}) {
    const consents = 'consents' in instead ? instead.consents : await this.consents();
    const photos = 'photos' in instead ? instead.photos : await this.uploadAll();
    const { subject, answers } = this;
    return { subject, answers, confirmedWarnings: [], ...instead, consents, photos };
  }

  async start(): Promise<Snapshot> {
    return this.does('start', { subject: this.subject });
  }

  /** Starts and submits. */
  async handsIn(instead?: object): Promise<Snapshot> {
    if ((await this.seen()).application?.stage !== 'draft') await this.start();
    return this.does('submit', await this.submission(instead));
  }

  async confirmation(instead: object = {}) {
    return {
      method: 'face',
      answers: this.subject === 'enterprise' ? this.person : {},
      consents: await this.consents('face'),
      ...instead,
    };
  }

  /** Hands in, and names the person. */
  async reachesHandoff(): Promise<Snapshot> {
    await this.handsIn();
    return this.does('confirmPerson', await this.confirmation());
  }

  async handoff(payload: object = { mode: 'embedded' }) {
    const reply = await this.send('startHandoff', payload);
    if (reply.status !== 200) throw new Unmet('startHandoff', 'it is accepted (200)', summary(reply));
    this.take(reply.body['snapshot']);
    return reply.body['handoff'] as { url: string; expiresAt: string };
  }

  confirmOrganization(): Promise<Snapshot> {
    return this.does('confirmOrganization', { organizationType: 'business', answers: this.organization });
  }

  choosePayment(way: 'from-company' | 'to-company', answers: Answers = bankAccount): Promise<Snapshot> {
    return this.does('choosePayment', { way, answers: way === 'to-company' ? answers : {} });
  }

  private take(value: unknown): Snapshot {
    this.latest = read('the snapshot', parseSnapshot, value);
    return this.latest;
  }
}

const summary = ({ status, body }: Reply) =>
  JSON.stringify({ status, code: body['code'], fields: body['fields'], dayTry: body['dayTry'] });

/** The JSON of an answer. @throws Unmet where it is none. */
function parsed({ answer, status }: Exchange): Record<string, unknown> {
  try {
    return JSON.parse(answer) as Record<string, unknown>;
  } catch {
    throw new Unmet('the answer', 'JSON', `status ${status}, ${answer.slice(0, 80)}`);
  }
}

/** Reads a problem, and holds its form against the contract. */
export function problemOf(exchange: Exchange): Problem {
  const { status } = exchange;
  if (status < 400) throw new Unmet('the answer', 'a refusal (application/problem+json)', `status ${status}`);
  const problem = read('the problem', parseProblem, parsed(exchange));
  const type = exchange.answerHeaders.get('content-type') ?? '';
  holds('the media type', type.startsWith('application/problem+json'), 'application/problem+json', type);
  const known = problems[problem.code as ProblemCode] as { status: number } | undefined;
  holds('the code', known !== undefined, 'a code of problems.json', problem.code);
  same(`the status of ${problem.code}`, exchange.status, known?.status);
  return problem;
}
