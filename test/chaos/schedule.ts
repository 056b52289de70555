/**
 * What happens to one person, in an order that a seed gives: what they do, what their browser and their network do, and what
 * goes on elsewhere meanwhile. The same schedule runs over the core of the flow in Node and over the built widget in a browser.
 */
import { Random } from './random.js';

export const faultKinds = [
  /** The request never arrives. */
  'lost-request',
  /** The backend acts, and its answer never arrives. */
  'lost-answer',
  /** A gateway answers without asking the backend. */
  'status-500',
  'status-502',
  'status-503',
  'status-504',
  /** The backend acts, and a gateway answers in its place. */
  'status-after',
  'rate-limited',
  'signed-out',
  /** A firewall, with HTML. */
  'forbidden',
  /** A captive portal: 200 with HTML. */
  'html',
  /** The backend acts; its answer is cut off. */
  'cut-off',
  /** The backend acts; its answer breaks the contract. */
  'malformed',
  /** The backend acts; its answer comes after some seconds. */
  'slow',
  /** The backend acts; its answer comes when nobody waits any more. */
  'too-slow',
  /** The request comes to the backend when nobody waits any more. */
  'late',
  /** The request comes to the backend twice. */
  'duplicated',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What goes wrong with the next requests. */
export interface NetworkFault {
  readonly kind: FaultKind;
  readonly on: 'command' | 'read' | 'any';
  readonly times: number;
}

export type Move =
  /** Does what the screen asks for and presses its primary button, so often. `wrong`: with an answer that does not match. */
  | { readonly do: 'go'; readonly wrong: boolean; readonly presses: number }
  /** Presses the primary button of the screen as it stands. */
  | { readonly do: 'press'; readonly presses: number }
  /** Fills in only a part of the form. */
  | { readonly do: 'type'; readonly wrong: boolean }
  | { readonly do: 'back' | 'status' | 'start' | 'retry' | 'withdraw' | 'correct' | 'choose-again' }
  /** The page is loaded anew; killed and opened again; the element is taken out and put back. */
  | { readonly do: 'reload' | 'crash' | 'move-element' }
  /** Goes on in a second tab, or back in the first one. */
  | { readonly do: 'other-tab' }
  | { readonly do: 'close-tab' }
  | { readonly do: 'hide' | 'show' }
  /** Leaves the portal's page and comes back by the browser's own button. */
  | { readonly do: 'away-and-back' }
  | { readonly do: 'network'; readonly online: boolean }
  | { readonly do: 'device-clock'; readonly hours: number }
  | { readonly do: 'days-pass'; readonly hours: number }
  | { readonly do: 'session'; readonly signedIn: boolean }
  /** Another account signs in in this browser, or the first one again. */
  | { readonly do: 'other-account' }
  | { readonly do: 'storage'; readonly state: 'fails' | 'works' | 'cleared' }
  /** The provider, the bank or the reviewer does what is awaited of them. */
  | { readonly do: 'elsewhere'; readonly good: boolean }
  /** The provider does not answer the backend, or answers slowly. */
  | { readonly do: 'provider'; readonly state: 'down' | 'slow' | 'works' }
  | { readonly do: 'fault'; readonly fault: NetworkFault };

/** A move, and how many ms pass before the next one. */
export interface Step {
  readonly move: Move;
  readonly wait: number;
}

export interface Schedule {
  readonly seed: number;
  readonly subject: 'individual' | 'enterprise';
  readonly company: boolean;
  readonly steps: readonly Step[];
}

const waits: readonly (readonly [number, (random: Random) => number])[] = [
  [3, () => 0],
  [4, random => random.whole(1, 60)],
  [6, random => random.whole(60, 900)],
  [6, random => random.whole(1_000, 6_000)],
  [1, random => random.whole(15_000, 90_000)],
];

const moves: readonly (readonly [number, (random: Random) => Move])[] = [
  [
    26,
    random => ({
      do: 'go',
      wrong: random.chance(0.2),
      presses: random.weighted([
        [8, 1],
        [2, 2],
        [1, 3],
      ]),
    }),
  ],
  [4, random => ({ do: 'press', presses: random.whole(1, 3) })],
  [4, random => ({ do: 'type', wrong: random.chance(0.3) })],
  [3, () => ({ do: 'back' })],
  [1, () => ({ do: 'status' })],
  [2, () => ({ do: 'start' })],
  [3, () => ({ do: 'retry' })],
  [1, () => ({ do: 'withdraw' })],
  [1, () => ({ do: 'correct' })],
  [1, () => ({ do: 'choose-again' })],
  [5, () => ({ do: 'reload' })],
  [2, () => ({ do: 'crash' })],
  [2, () => ({ do: 'move-element' })],
  [3, () => ({ do: 'other-tab' })],
  [1, () => ({ do: 'close-tab' })],
  [1, random => ({ do: random.pick(['hide', 'show']) })],
  [1, () => ({ do: 'away-and-back' })],
  [2, random => ({ do: 'network', online: random.chance(0.5) })],
  [1, random => ({ do: 'device-clock', hours: random.pick([-26, -3, 3, 26, 24 * 400]) })],
  [1, random => ({ do: 'days-pass', hours: random.pick([1, 3, 9, 25]) })],
  [2, random => ({ do: 'session', signedIn: random.chance(0.5) })],
  [1, () => ({ do: 'other-account' })],
  [2, random => ({ do: 'storage', state: random.pick(['fails', 'works', 'works', 'cleared']) })],
  [6, random => ({ do: 'elsewhere', good: random.chance(0.7) })],
  [2, random => ({ do: 'provider', state: random.pick(['down', 'slow', 'works', 'works']) })],
  [
    16,
    random => ({
      do: 'fault',
      fault: {
        kind: random.pick(faultKinds),
        on: random.pick(['command', 'command', 'read', 'any']),
        times: random.weighted([
          [5, 1],
          [3, 2],
          [3, 3],
          [1, 9],
        ]),
      },
    }),
  ],
];

/** @param most moves at the most */
export function scheduleOf(seed: number, most = 36): Schedule {
  const random = new Random(seed);
  const company = random.chance(0.7);
  const length = random.whole(Math.ceil(most / 3), most);
  return {
    seed,
    company,
    subject: company || random.chance(0.3) ? 'enterprise' : 'individual',
    steps: Array.from({ length }, () => ({
      move: random.weighted(moves)(random),
      wait: random.weighted(waits)(random),
    })),
  };
}

/** A step in one line, for whoever reads what broke. */
export function describeStep({ move, wait }: Step): string {
  const { do: name, ...rest } = move;
  const details = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
  return `${name}${details}, ${wait} ms`;
}
