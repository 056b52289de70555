/** The real store and performer in a world in which every answer waits until the model lets it go. */
import { featurePerformers } from '../suites/feature-performers.js';
import type {
  CheckRequest,
  CommandRequest,
  DraftPort,
  Effect,
  Fact,
  FlowState,
  FormField,
  KeptDraft,
  Performer,
  Ports,
  Store,
} from '../../src/flow/index.js';
import {
  isBusy,
  createPerformer,
  createStore,
  draftPurpose,
  formOf,
  triesLeft,
  type CallOutcome,
} from '../../src/flow/index.js';
import type { ConsentPurpose, Snapshot, Subject } from '../../src/contract/index.js';
import { now as morning } from '../suites/state-builder.js';
import { ModelBackend } from './model-backend.js';

/** A call that the widget waits for. */
interface Call {
  readonly kind: 'load' | 'send' | 'next' | 'prepare' | 'check' | 'draft';
  /** Lets the answer go; `luck` from 0 to 9 says how it ends, 9 always well. */
  readonly answer: (luck: number) => void;
}

const failing = (): Promise<never> => Promise.reject(new Error('the disk does not answer'));

/** What was wrong, in words; the model has failed where anything is in here. */
export class ModelWorld {
  readonly wrong: string[] = [];
  readonly backend: ModelBackend;
  readonly calls: Call[] = [];
  now = morning;
  /** When somebody typed last. */
  private typedAt = morning;
  private readonly keys = new Map<string, string>();
  private minted = 0;
  private lastPrepared: string | null = null;
  private inFlight: string | null = null;
  private mustLoad = false;
  private sentSincePress = 0;
  private performer;
  private current;
  /** What the browser keeps. */
  private draft: KeptDraft | null = null;

  constructor(company: boolean, verified: Subject | null) {
    this.backend = new ModelBackend(company, verified);
    [this.current, this.performer] = this.makeWidget();
  }

  get store(): Store {
    return this.current;
  }

  private makeWidget(): [Store, Performer] {
    const store = createStore({
      now: () => this.now,
      perform: effect => {
        this.watchOver(effect);
        performer.perform(effect);
      },
    });
    const performer: Performer = createPerformer(
      this.ports(),
      fact => {
        if (fact.type === 'snapshot.loaded') this.mustLoad = false;
        if (fact.type === 'command.lost') this.mustLoad = true;
        if (fact.type.startsWith('command.') && fact.type !== 'command.prepared') this.inFlight = null;
        store.send(fact);
      },
      featurePerformers,
    );
    return [store, performer];
  }

  /** The page goes, and comes back. What was typed in it comes back with it, but for the consents. */
  async reload(): Promise<void> {
    const { snapshot, draft, form } = this.state;
    this.disconnect();
    this.mustLoad = false;
    [this.current, this.performer] = this.makeWidget();
    this.store.send({ type: 'widget.connected' });
    await this.settle();
    const now = this.state;
    if (Object.keys(now.form.consents).length > 0) this.wrong.push('[D8] a consent came back');
    if (!snapshot || draft.status !== 'kept' || now.draft.status !== 'kept' || !now.snapshot) return;
    const lost = Object.entries(form.answers).filter(
      ([field, value]) => now.form.answers[field as FormField] !== value,
    );
    const isSame = draftPurpose(snapshot) === draftPurpose(now.snapshot);
    const isOver = this.now >= this.typedAt + snapshot.policy.draftNumberHours * 3_600_000;
    if (isSame && !isOver && lost.length > 0)
      this.wrong.push(`[D8] lost what was typed: ${lost.map(([field]) => field).join(', ')}`);
    if (!isSame && now.draft.restored) this.wrong.push('[D8] what was submitted came back');
  }

  private storedDraft(): Awaited<ReturnType<DraftPort['read']>> {
    if (!this.draft || this.draft.until <= this.now) return null;
    const { numbers, numbersUntil, answers, ...draft } = this.draft;
    const isOver = numbersUntil <= this.now;
    return {
      draft: { ...draft, answers: isOver ? answers : { ...answers, ...numbers } },
      numbersGone: isOver && Object.keys(numbers).length > 0,
    };
  }

  get state(): FlowState {
    return this.store.state;
  }

  send(fact: Fact): void {
    if (fact.type === 'proceed.pressed' || fact.type === 'withdraw.pressed')
      if (!isBusy(this.state)) this.sentSincePress = 0;
    if (fact.type === 'answer.typed') this.typedAt = this.now;
    if (fact.type === 'widget.connected') this.disconnect();
    this.store.send(fact);
  }

  /** A widget is taken out before it is put back: whatever was on its way is aborted. */
  private disconnect(): void {
    this.performer.stop();
    this.mustLoad = this.inFlight !== null;
    this.inFlight = null;
  }

  /** Answers one of the open calls; they come back in any order. */
  answer(pick: number, luck: number): void {
    const [call] = this.calls.splice(pick % Math.max(1, this.calls.length), 1);
    call?.answer(luck);
  }

  /** Types and chooses whatever the screen asks for. */
  fillIn(): void {
    const { state } = this;
    const form = formOf(state);
    if (!form) return;
    for (const { name } of form.fields)
      this.send({ type: 'answer.typed', field: name, value: name === 'amount' ? '0.37' : 'good' });
    for (const { purpose } of form.consents) this.agree(purpose, true);
    if (form.choices.includes('subject')) this.send({ type: 'subject.chosen', subject: 'enterprise' });
    if (form.choices.includes('way'))
      this.send({ type: 'payment-method.chosen', paymentMethod: 'to-company' });
  }

  agree(purpose: ConsentPurpose, trusted: boolean): void {
    const sentence = { text: trusted ? 'seen' : 'unseen', textVersion: '1', language: 'en' };
    this.send({ type: 'consent.changed', purpose, given: true, trusted, ...sentence });
  }

  /** Does all that a screen asks for, with every answer coming well. */
  async pass(): Promise<void> {
    await this.settle();
    this.send({ type: 'start.pressed' });
    this.fillIn();
    this.send({ type: 'proceed.pressed' });
    await this.settle();
  }

  /** Tries to turn the account into an individual's. */
  async turnBack(): Promise<void> {
    await this.settle();
    this.send({ type: 'change.pressed', subject: 'enterprise' });
    this.send({ type: 'subject.chosen', subject: 'individual' });
    this.send({ type: 'proceed.pressed' });
  }

  /** Lets every answer come, and come well, until none is open but that of the watcher. */
  async settle(): Promise<void> {
    for (let round = 0; round < 50; round++) {
      await this.rest();
      const at = this.calls.findIndex(({ kind }) => kind !== 'next');
      if (at < 0) return;
      this.answer(at, 9);
    }
    this.wrong.push('the calls never end');
  }

  /** Lets the promises that are settled be worked on. */
  async rest(): Promise<void> {
    for (let turn = 0; turn < 12; turn++) await Promise.resolve();
  }

  private watchOver(effect: Effect): void {
    const { state } = this;
    if (effect.type === 'prepare-command') {
      const { order } = effect;
      if (order.command === 'submit' && !effect.consentTexts.every(text => text === 'seen'))
        this.wrong.push('a consent that nobody gave is sent');
      if (order.command === 'start') this.watchSubject(order);
    }
    if (effect.type !== 'send-command') return;
    this.sentSincePress += 1;
    if (this.sentSincePress > 1) this.wrong.push('one press is sent twice');
    if (this.inFlight) this.wrong.push('two commands are on their way');
    if (effect.key !== this.lastPrepared) this.wrong.push('a key is sent that was not prepared');
    if (this.mustLoad) this.wrong.push('sent before the lost outcome was asked for');
    const tries = state.snapshot && triesLeft(state.snapshot, state.ledger, state.now);
    if (effect.command === 'submit' && tries?.left === 0) this.wrong.push('submitted without a try left');
    this.inFlight = effect.key;
  }

  private watchSubject(order: CommandRequest & { command: 'start' }): void {
    const identity = this.state.snapshot?.identity;
    if (order.payload.subject !== 'individual') return;
    if (this.state.snapshot?.account.company) this.wrong.push('[E1] a company starts as an individual');
    if (identity?.status !== 'unverified' && identity?.subject === 'enterprise')
      this.wrong.push('[E4] an enterprise becomes an individual');
  }

  private open<T>(
    kind: Call['kind'],
    signal: AbortSignal | null,
    answer: (luck: number) => T | Promise<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const call: Call = { kind, answer: luck => resolve(answer(luck)) };
      this.calls.push(call);
      signal?.addEventListener('abort', () => {
        const at = this.calls.indexOf(call);
        if (at >= 0) this.calls.splice(at, 1);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  }

  private ports(): Ports {
    const fault = { kind: 'fault', code: 'network', retryable: true } as const;
    const read = (luck: number, made: Snapshot | null): CallOutcome<Snapshot> =>
      luck === 0
        ? { outcome: 'failed', fault }
        : // A slow answer tells what was true when it was made.
          { outcome: 'done', value: luck < 4 && made ? made : this.backend.snapshot(this.now) };
    return {
      backend: {
        load: signal => {
          const made = this.backend.snapshot(this.now);
          return this.open('load', signal, luck => read(luck, made));
        },
        next: (_version, signal) => this.open('next', signal, luck => read(luck, null)),
        send: (order, key, signal) =>
          this.open('send', signal, (luck): CallOutcome<Snapshot> => {
            if (luck === 0) return { outcome: 'failed', fault };
            if (luck === 1) return { outcome: 'lost' };
            const answer = this.backend.handle(order, key, this.now, luck > 4);
            return luck === 2 ? { outcome: 'lost' } : answer;
          }),
        handoff: () => Promise.resolve({ outcome: 'failed', fault }),
        upload: () => Promise.resolve({ outcome: 'failed', fault }),
      },
      keys: {
        prepare: order =>
          this.open('prepare', null, () => {
            const digest = JSON.stringify(order);
            const key = this.keys.get(digest) ?? `key-${++this.minted}`;
            this.keys.set(digest, key);
            this.lastPrepared = key;
            return { key, order };
          }),
        settle: async key => {
          for (const [digest, known] of this.keys) if (known === key) this.keys.delete(digest);
        },
        find: async () => null,
      },
      ledger: { read: async () => null, write: async () => {}, clear: async () => {} },
      drafts: {
        read: () => this.open('draft', null, luck => (luck === 0 ? failing() : this.storedDraft())),
        write: async (_account, _mode, draft) => {
          this.draft = draft;
        },
        drop: async () => {
          this.draft = null;
        },
      },
      checks: {
        check: (requests: readonly CheckRequest[]) =>
          this.open('check', null, () =>
            Object.fromEntries(
              requests.map(({ field, input }) => [
                field,
                {
                  input,
                  check: {
                    outcome: input === 'bad' ? ('reject' as const) : ('accept' as const),
                    value: input,
                    issues: input === 'bad' ? [{ code: 'text/character' as const }] : [],
                    ...(field === 'amount' ? { facts: { fen: 37 } } : {}),
                  },
                },
              ]),
            ),
          ),
      },
      media: () => Promise.reject(new Error('no photos here')),
      lock: { withLock: (_account, work) => work() },
      clock: { now: () => this.now, set: () => {} },
      notify: () => {},
      listen: () => {},
      copy: async () => true,
      print: () => {},
      announce: () => true,
      handoff: () => Promise.reject(new Error('no way to a provider here')),
      focus: () => {},
    };
  }
}
