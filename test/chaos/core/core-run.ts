/** Runs one schedule over the core of the flow and the reference backend, and says what broke. */
import { screenOf, triesLeft, type Fact, type FormField } from '../../../src/flow/index.js';
import { Random } from '../random.js';
import { describeStep, type Move, type Schedule, type Step } from '../schedule.js';
import { CoreBackend } from './core-backend.js';
import { CoreBrowser } from './core-browser.js';
import { CoreNetwork } from './core-network.js';
import { CorePerson, isRight } from './core-person.js';
import { CoreTab, type TabWorld } from './core-tab.js';
import { CoreWatch } from './core-watch.js';
import { installPage } from './realm.js';
import { realms, VirtualTime } from './virtual-time.js';

/** A morning in Shanghai. */
const morning = Date.parse('2026-11-25T09:00:00+08:00');
const own = 'own';
const other = 'other';

class CoreWorld {
  readonly time = new VirtualTime(morning);
  readonly browser = new CoreBrowser(own);
  readonly tabs: CoreTab[] = [];
  readonly backend: CoreBackend;
  readonly network: CoreNetwork;
  readonly watch: CoreWatch;
  private readonly person: CorePerson;
  private readonly tabWorld: TabWorld;
  private active = 0;
  private opened = 0;

  constructor(
    private readonly schedule: Schedule,
    trace?: (line: string) => void,
  ) {
    const random = new Random(schedule.seed + 1);
    const { time, browser } = this;
    this.backend = new CoreBackend(time, isRight, key => watch.keys.decide(key));
    this.network = new CoreNetwork(time, random, this.backend, (path, request) =>
      watch.commandLeft(path, request),
    );
    const watch = (this.watch = new CoreWatch(browser, this.backend));
    this.person = new CorePerson(
      time,
      (tab, field, value) => watch.typedInto(tab, field, value),
      tab => watch.pressed(tab),
    );
    this.tabWorld = {
      time,
      random,
      browser,
      tell: what => watch.tell(what),
      trace: trace && ((tab, fact) => trace(`    ${tab.name} ${factLine(fact)}`)),
      onEffect: (tab, effect) => watch.effect(tab, effect),
      onState: (tab, before, after) => watch.state(tab, before, after),
      hint: (from, accountKey) => {
        for (const tab of this.tabs) if (tab !== from) tab.hear(accountKey);
      },
    };
  }

  get tab(): CoreTab {
    return this.tabs[this.active]!;
  }

  async begin(): Promise<void> {
    this.backend.newAccount(own, this.schedule.company);
    this.backend.newAccount(other, false);
    this.openTab();
    await this.pass(2_000);
  }

  private openTab(): void {
    const tab = new CoreTab(this.tabWorld, `tab-${++this.opened}`);
    this.tabs.push(tab);
    this.active = this.tabs.length - 1;
    tab.open();
  }

  async pass(ms: number): Promise<void> {
    await this.time.pass(ms);
    this.watch.seen(this.tabs);
  }

  private reload(tab = this.tab): void {
    this.watch.reloaded(tab);
    tab.open();
  }

  async step({ move, wait }: Step): Promise<void> {
    await this.make(move);
    await this.pass(wait);
  }

  private async make(move: Move): Promise<void> {
    const { tab, person, watch } = this;
    const { subject } = this.schedule;
    switch (move.do) {
      case 'go':
        return person.go(tab, { subject, wrong: move.wrong }, move.presses);
      case 'press':
        for (let press = 0; press < move.presses; press++) person.press(tab);
        return;
      case 'type':
        return person.fill(tab, { subject, wrong: move.wrong, fields: 2 });
      case 'back': {
        tab.send({ type: 'back.pressed' });
        return;
      }
      case 'status': {
        tab.send({ type: 'screen.requested', screen: 'status' });
        return;
      }
      case 'start': {
        tab.send({ type: 'start.pressed' });
        return;
      }
      case 'retry':
        watch.pressed(tab);
        {
          tab.send({ type: 'retry.pressed' });
          return;
        }
      case 'withdraw':
        watch.pressed(tab);
        tab.send({ type: 'withdraw.asked', asked: true });
        {
          tab.send({ type: 'withdraw.pressed' });
          return;
        }
      case 'correct': {
        tab.send({ type: 'correct-submission.pressed' });
        return;
      }
      case 'choose-again':
        watch.typedIsOver(tab);
        {
          tab.send({ type: 'choose-payment-again.pressed', way: null });
          return;
        }
      case 'reload':
      case 'crash': {
        this.reload();
        return;
      }
      case 'move-element': {
        tab.moveElement();
        return;
      }
      case 'other-tab':
        if (this.tabs.length < 2) this.openTab();
        else this.active = 1 - this.active;
        return;
      case 'close-tab':
        if (this.tabs.length < 2) return;
        watch.closed(tab);
        tab.kill();
        this.tabs.splice(this.active, 1);
        this.active = 0;
        return;
      case 'hide':
      case 'show': {
        tab.setHidden(move.do === 'hide');
        return;
      }
      case 'away-and-back': {
        tab.look();
        return;
      }
      case 'network':
        this.network.online = move.online;
        for (const each of this.tabs) each.setOnline(move.online);
        return;
      case 'device-clock':
        this.browser.clockShift += move.hours * 3_600_000;
        return;
      case 'days-pass':
        return this.pass(move.hours * 3_600_000);
      case 'session':
        this.backend.signIn(own, move.signedIn);
        return;
      case 'other-account':
        this.browser.account = this.browser.account === own ? other : own;
        this.reload();
        return;
      case 'storage':
        if (move.state === 'cleared') this.browser.disk.clear();
        else this.browser.disk.state = move.state;
        return;
      case 'elsewhere':
        return this.backend.happen(own, move.good);
      case 'provider':
        this.backend.provider.state = move.state;
        return;
      case 'fault':
        this.network.order(move.fault);
    }
  }

  /** Everything works again, and the person goes on until they are verified. */
  async finish(): Promise<void> {
    const { browser, network, backend, watch } = this;
    network.heal();
    backend.provider.state = 'works';
    browser.disk.state = 'works';
    backend.signIn(own, true);
    if (browser.account !== own) {
      browser.account = own;
      for (const tab of this.tabs) this.reload(tab);
    }
    for (const tab of this.tabs) {
      tab.setOnline(true);
      tab.setHidden(false);
    }
    // Whatever was on its way comes to its end, and the page asks by itself what came of it.
    await this.pass(90_000);
    for (const tab of this.tabs) {
      if (tab.state.load !== 'failed' && tab.state.trouble?.code !== 'session-expired') continue;
      watch.pressed(tab);
      tab.send({ type: 'retry.pressed' });
    }
    await this.pass(60_000);
    for (const tab of this.tabs) watch.lookForWaiting(tab);
    // A page that is opened tells what its predecessor could not.
    this.reload();
    await this.pass(5_000);
    await this.goOn();
    const { receipts } = await backend.snapshot(own);
    watch.judge(receipts);
    watch.lookForLeaks(network.addresses, this.tabs);
  }

  private async goOn(): Promise<void> {
    const { subject } = this.schedule;
    for (let turn = 0; turn < 60; turn++) {
      const { tab } = this;
      const { snapshot, ledger, now } = tab.state;
      if (snapshot?.identity.status === 'verified' && screenOf(tab.state) === 'result') return;
      const tries = snapshot && triesLeft(snapshot, ledger, now);
      if (tries?.left === 0) await this.pass(24 * 3_600_000);
      await this.person.go(tab, { subject, wrong: false }, 1);
      await this.pass(4_000);
      await this.backend.happen(own, true);
      await this.pass(40_000);
    }
    const { trouble, snapshot } = this.tab.state;
    const place = `${screenOf(this.tab.state)}, ${snapshot?.application?.stage ?? 'nothing under way'}`;
    this.watch.wrong.add(`nobody can go on: ${place}, ${trouble?.code ?? 'nothing is said'}`);
  }

  /** Whatever is under way ends before another schedule begins. */
  async end(): Promise<void> {
    for (const tab of this.tabs) tab.kill();
    await this.time.pass(60_000);
  }
}

/**
 * @param trace told every step and every fact
 * @returns what broke, nothing where nothing did
 */
export async function runCore(schedule: Schedule, trace?: (line: string) => void): Promise<string[]> {
  const world = new CoreWorld(schedule, trace);
  const { fetch } = globalThis;
  const uninstall = installPage(() => realms.getStore());
  world.time.install();
  globalThis.fetch = world.network.fetch as typeof fetch;
  try {
    await world.begin();
    for (const step of schedule.steps) {
      await world.step(step);
      if (trace) trace(`${describeStep(step)} → ${describeTab(world.tab)}`);
      if (world.watch.wrong.size > 0) break;
    }
    if (world.watch.wrong.size === 0) await world.finish();
    return [...world.watch.wrong];
  } finally {
    await world.end();
    globalThis.fetch = fetch;
    world.time.uninstall();
    uninstall();
  }
}

/** A fact, without what fills the screen. */
const factLine = (fact: Fact) =>
  JSON.stringify(fact, (name, value: unknown) =>
    ['policy', 'participants', 'check', 'account'].includes(name) ? undefined : value,
  ).slice(0, 600);

function describeTab({ name, state }: CoreTab): string {
  const { trouble, sending, pending, snapshot, load } = state;
  const typed = Object.keys(state.form.answers) as FormField[];
  return [
    name,
    screenOf(state),
    snapshot?.application?.stage ?? '-',
    `tries ${snapshot?.attempts?.left ?? '-'}`,
    trouble?.code ?? '-',
    sending ? `${sending.command} ${sending.phase}` : '-',
    pending ? 'pending' : '-',
    load,
    `${typed.length} typed`,
  ].join(' | ');
}
