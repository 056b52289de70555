import type {
  AccountStatus,
  Answers,
  CommandName,
  Problem,
  Screen,
  Snapshot,
  Subject,
} from '../../src/contract/index.js';

/** One thing that a person does on the way to a scene, in the words of the page object. */
export type Act =
  | { readonly does: 'presses'; readonly button: 'primary' | 'secondary' }
  | { readonly does: 'chooses'; readonly group: 'subject'; readonly value: Subject }
  | { readonly does: 'fills'; readonly answers: Answers }
  | { readonly does: 'agrees' }
  | { readonly does: 'waits'; readonly screen: Screen };

/** A screen in one of its states: what has to be there for it to be shown. Plain data. */
export interface Scene {
  /** Its name, which stays: `payment-awaiting-amount`. */
  readonly id: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** The screen that stands. */
  readonly screen: Screen;
  /** The account's status; null while the backend has told none. */
  readonly status: AccountStatus | null;
  /** What the backend answers; null where it does not. */
  readonly snapshot: Snapshot | null;
  /** How the backend is: it answers, it never does, or it is away. */
  readonly backend: 'answers' | 'silent' | 'away';
  /** What the backend refuses, by command. */
  readonly refuses: Readonly<Partial<Record<CommandName, Pick<Problem, 'code'> & Partial<Problem>>>>;
  /** Attributes of the element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What the address of the page has to end with. */
  readonly search: string;
  /** What a person does until it stands. */
  readonly acts: readonly Act[];
}

/** The origin of the provider in every scene. */
export const sceneProvider = 'https://sign.example';

type Described = Pick<Scene, 'id' | 'title' | 'screen' | 'status' | 'snapshot'>;

/** A scene whose snapshot is enough, unless told otherwise. */
export const scene = (described: Described, more: Partial<Omit<Scene, keyof Described>> = {}): Scene => ({
  backend: 'answers',
  refuses: {},
  attributes: { 'provider-origins': sceneProvider },
  search: '',
  acts: [],
  ...more,
  ...described,
  snapshot: described.snapshot && apart(described.snapshot, described.id),
});

/** Nothing that was typed in one scene, or at an earlier look at it, is brought back in another. */
const apart = (snapshot: Snapshot, id: string): Snapshot => ({
  ...snapshot,
  accountKey: `scene-${id}`,
  policy: { ...snapshot.policy, drafts: 'off' },
});

export const pressesPrimary: Act = { does: 'presses', button: 'primary' };
export const pressesSecondary: Act = { does: 'presses', button: 'secondary' };
