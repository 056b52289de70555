/**
 * Looks over everything that happens in a schedule, and says what must not have happened: a submission that nobody confirmed or
 * that counted twice, a try of which nobody was told, something typed that is gone, personal data outside the page.
 */
import {
  accountHeader,
  canonicalPayload,
  keyHeader,
  type CommandName,
  type Receipt,
} from '../../../src/contract/index.js';
import {
  draftPurpose,
  isBusy,
  screenOf,
  type Effect,
  type FlowState,
  type FormField,
} from '../../../src/flow/index.js';
import type { CoreBackend } from './core-backend.js';
import type { CoreBrowser } from './core-browser.js';
import { personalData } from './core-person.js';
import type { CoreTab } from './core-tab.js';
import { KeyWatch } from '../key-watch.js';

/** What somebody typed into a form. */
interface Typed {
  readonly value: string;
  readonly purpose: string;
  readonly accountKey: string;
  /** Losses of the disk until then. */
  readonly losses: number;
  /** Drafts that were dropped until then. */
  readonly drops: number;
  readonly at: number;
  /** Whether the page was loaded anew since. */
  readonly isOld: boolean;
}

/** A command that left a page. */
interface Sent {
  readonly tab: CoreTab;
  readonly command: CommandName;
  readonly losses: number;
  readonly at: number;
}

/** Keys are kept for a day. */
const keyMs = 23 * 3_600_000;
/** What is kept of numbers is kept for two hours. */
const keptMs = 2 * 3_600_000;
/** What was typed last may be on its way to the disk when a page is killed. */
const writingMs = 500;

export class CoreWatch {
  readonly wrong = new Set<string>();
  readonly keys = new KeyWatch();
  private readonly presses = new Map<CoreTab, number>();
  private readonly typed = new Map<CoreTab, Map<FormField, Typed>>();
  /** Tellings that the person may have seen, until they have had the time. */
  private readonly telling = new Map<CoreTab, { key: string; state: FlowState['trouble'] }>();
  /** Keys of whose refusal somebody was told. */
  private readonly told = new Set<string>();
  /** Since when nobody could be told of a key any more: the browser forgot it. */
  private readonly forgotten = new Set<string>();
  private readonly sent = new Map<string, Sent>();
  private readonly outside: string[] = [];
  private drops = 0;

  constructor(
    private readonly browser: CoreBrowser,
    private readonly backend: CoreBackend,
  ) {}

  tell(what: unknown): void {
    this.outside.push(JSON.stringify(what));
  }

  pressed(tab: CoreTab): void {
    this.presses.set(tab, (this.presses.get(tab) ?? 0) + 1);
  }

  typedInto(tab: CoreTab, field: FormField, value: string): void {
    const { snapshot, form } = tab.state;
    // Nothing is taken in while a command is on its way, which the page shows.
    if (!snapshot || form.answers[field] !== value) return;
    const fields = this.typed.get(tab) ?? new Map<FormField, Typed>();
    this.typed.set(tab, fields);
    const { accountKey } = snapshot;
    const { losses } = this.browser.disk;
    const purpose = draftPurpose(snapshot);
    fields.set(field, {
      value,
      purpose,
      accountKey,
      losses,
      drops: this.drops,
      at: Date.now(),
      isOld: false,
    });
  }

  /** What was typed is no longer wanted: the person chose something else in its place. */
  typedIsOver(tab: CoreTab): void {
    this.typed.delete(tab);
  }

  effect(tab: CoreTab, effect: Effect): void {
    if (effect.type === 'drop-draft' || effect.type === 'clear-account') this.drops += 1;
    if (effect.type === 'clear-account') this.keys.forget(effect.accountKey);
    if (effect.type === 'prepare-command') {
      const presses = this.presses.get(tab) ?? 0;
      if (presses === 0) this.wrong.add(`${effect.order.command} is sent though nobody pressed anything`);
      // However often somebody presses, one command is made of it before the screen changes.
      this.presses.set(tab, 0);
    }
    if (effect.type === 'send-command') {
      const { losses } = this.browser.disk;
      this.sent.set(effect.key, { tab, command: effect.command, losses, at: Date.now() });
    }
  }

  /** A command leaves a page. */
  commandLeft(path: string, { headers, body }: RequestInit): void {
    const named = new Headers(headers);
    const key = named.get(keyHeader);
    if (!key || typeof body !== 'string') return;
    const { losses, values } = this.browser.disk;
    const wrong = this.keys.send({
      account: named.get(accountHeader) ?? '',
      path,
      key,
      body,
      isKept: JSON.stringify([...values.values()]).includes(key),
      losses,
      at: Date.now(),
    });
    if (wrong) this.wrong.add(wrong);
  }

  state(tab: CoreTab, before: FlowState, after: FlowState): void {
    const { trouble } = after;
    if (trouble === before.trouble || trouble === null) return;
    const key = before.sending?.key ?? before.pending?.key ?? tab.foundKey;
    if (key && (trouble.kind === 'refusal' || trouble.code === 'refused-earlier'))
      this.telling.set(tab, { key, state: trouble });
  }

  /** To be called whenever everything has come to rest: what stands then is what people see. */
  seen(tabs: readonly CoreTab[]): void {
    for (const [tab, { key, state }] of this.telling) {
      if (tabs.includes(tab) && tab.state.trouble === state && state !== null) this.told.add(key);
      this.telling.delete(tab);
    }
    for (const tab of tabs) {
      this.lookForAccepted(tab);
      this.lookForTyped(tab);
    }
  }

  /** Whoever sees the account as a command has left it knows that it went well. */
  private lookForAccepted({ state }: CoreTab): void {
    for (const { key, outcome } of state.snapshot?.receipts ?? []) {
      if (outcome !== 'accepted' || this.told.has(key)) continue;
      this.told.add(key);
      const sent = this.sent.get(key);
      if (sent) this.typed.delete(sent.tab);
    }
  }

  private lookForTyped(tab: CoreTab): void {
    const { snapshot, form, draft } = tab.state;
    const fields = this.typed.get(tab);
    if (!fields || !snapshot || draft.status === 'reading' || draft.status === 'unread') return;
    for (const [field, typed] of fields) {
      if (typed.accountKey !== snapshot.accountKey || typed.purpose !== draftPurpose(snapshot)) {
        fields.delete(field);
        continue;
      }
      if (form.answers[field] === typed.value) continue;
      fields.delete(field);
      // The page could not read what it had kept, or its time was over.
      const isOver = draft.numbersGone || Date.now() - typed.at > keptMs / 2;
      if (typed.isOld && (isOver || typed.losses !== this.browser.disk.losses)) continue;
      this.wrong.add(`${field} was typed and is gone (${screenOf(tab.state)})`);
    }
  }

  /** The page is loaded anew: what may not be there any more is not looked for. */
  reloaded(tab: CoreTab): void {
    const fields = this.typed.get(tab) ?? new Map<FormField, Typed>();
    const { losses, state } = this.browser.disk;
    for (const [field, typed] of fields) {
      const age = Date.now() - typed.at;
      // Where the browser keeps nothing, the form has said so.
      const isTold = tab.state.draft.status === 'unavailable';
      const isKept = !isTold && typed.losses === losses && typed.drops === this.drops && state === 'works';
      if (isKept && age > writingMs && age < keptMs / 2) fields.set(field, { ...typed, isOld: true });
      else fields.delete(field);
    }
    this.telling.delete(tab);
    this.presses.delete(tab);
    for (const [key, sent] of this.sent)
      if (sent.losses !== losses || state === 'fails' || Date.now() - sent.at > keyMs)
        this.forgotten.add(key);
  }

  /** The tab is closed for good. */
  closed(tab: CoreTab): void {
    this.reloaded(tab);
    this.typed.delete(tab);
  }

  /** What the backend's receipts say in the end. */
  judge(receipts: readonly Receipt[]): void {
    const effective = new Map<string, string>();
    // The oldest first.
    for (const { key, outcome, problem } of [...receipts].reverse()) {
      const command = this.backend.commands.get(key);
      const isCounted = problem?.dayTry === 'spent' || problem?.code === 'amount-wrong';
      if (isCounted && !this.told.has(key) && !this.forgotten.has(key))
        this.wrong.add(`${problem.code} cost a try, and nobody was told`);
      if (!command || !/submit/.test(command.path) || !(outcome === 'accepted' || isCounted)) continue;
      const payload = canonicalPayload('submit', JSON.parse(command.body) as object);
      const earlier = effective.get(payload);
      if (earlier && !this.told.has(earlier) && !this.forgotten.has(earlier))
        this.wrong.add('the same answers were judged twice, and nobody was told in between');
      effective.set(payload, key);
    }
  }

  /** Nothing personal is told, kept in the clear, or part of an address. */
  lookForLeaks(addresses: Iterable<string>, tabs: readonly CoreTab[]): void {
    const kept = [...this.browser.disk.values].map(
      ([name, value]) => `${name} ${JSON.stringify(value, (_name, part: unknown) => readable(part))}`,
    );
    const sessions = tabs.flatMap(({ session }) => [...session].flat());
    const places = {
      told: this.outside,
      kept: [...kept, ...sessions],
      addresses: [...addresses],
      logs: this.backend.troubles,
    };
    for (const [place, texts] of Object.entries(places))
      for (const data of personalData)
        if (
          texts.some(
            text =>
              text.includes(data) || decodeURIComponent(text.replace(/%(?![\dA-F]{2})/gi, '')).includes(data),
          )
        )
          this.wrong.add(`personal data among what is ${place}`);
  }

  /** Nobody waits for ever. */
  lookForWaiting(tab: CoreTab): void {
    const { state } = tab;
    if (isBusy(state)) this.wrong.add(`still busy with ${state.sending?.command ?? 'an earlier page'}`);
    if (state.load === 'loading') this.wrong.add('still loading');
  }
}

const readable = (part: unknown) =>
  part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? new TextDecoder().decode(part) : part;
