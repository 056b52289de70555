import type { Kind } from '../domain/index.js';
import type { documentTypes } from './choice-lists.js';

/** The lists from which an answer can be chosen; `choicesOf` says what each holds under a policy. */
export type ChoiceList =
  /** Documents that prove the subject in its region. */
  | 'subject-documents'
  /** Documents that the policy lists for a person, whoever is verified. */
  | 'person-documents'
  /** Regions whose documents the policy takes. */
  | 'document-regions'
  /** Regions in which an organization may be registered. */
  | 'organization-regions'
  | 'organization-types'
  | 'certificate-types';

/** One line of a field’s checks: which check judges an answer if all that is said here holds. */
export interface CheckCase {
  /** The kind of value of `check` in `real-name-auth/domain`. */
  readonly check: Kind;
  /** The document beside the answer is one of these. */
  readonly documents?: readonly (typeof documentTypes)[number][];
  /** The region of the answer is one of these. */
  readonly regions?: readonly string[];
  /** The region of the answer is none of these. */
  readonly regionsExcept?: readonly string[];
  /** What the answer begins with, as a regular expression, once it is half width and only letters and digits are left. */
  readonly begins?: string;
  /** The answer holds no Han character. */
  readonly withoutHan?: true;
}

/** What a check is told besides the answer: members of its context. */
export type CheckHint = 'issuer' | 'organizationType' | 'amountRange';

/** How an answer is typed. */
export interface Typing {
  /** Which keys a phone shows (`inputmode`). */
  readonly keypad: 'text' | 'tel' | 'numeric' | 'decimal';
  /** What a browser may fill in (`autocomplete`). */
  readonly autocomplete: 'off' | 'name' | 'tel-national' | 'organization' | 'street-address';
  /** Numbers run left to right in every script. */
  readonly direction: 'ltr' | 'auto';
  /** The longest answer that is taken, in UTF-16 code units, where no check judges it. */
  readonly maxLength: number;
}

/** Fields by whose answers others are judged. */
export type BaseField =
  'documentRegion' | 'documentType' | 'organizationRegion' | 'legalRepresentativeDocumentType';

/** All that there is to know of a field, as data. */
export interface FieldRule {
  /** The list from which the answer is chosen; null where it is typed. */
  readonly choices: ChoiceList | null;
  /** Whether a choice stands at its first value until another one is chosen. */
  readonly startsAtFirst: boolean;
  /** The first case that holds names the check. None: free text, judged by its length alone. */
  readonly checks: readonly CheckCase[];
  /** What the check is told besides. */
  readonly hints: readonly CheckHint[];
  /** The field whose answer is the region of this one; null, or where it is not answered: the account’s region. */
  readonly region: BaseField | null;
  /** The field whose answer is the document of this one. */
  readonly document: BaseField | null;
  /** Fields to which an earlier answer belongs: once one of them changes, it has to be given anew. */
  readonly belongsTo: readonly BaseField[];
  /** Whether the photos belong to the answer: once it changes, they have to be taken anew. */
  readonly decidesPhotos: boolean;
  /** Whether a snapshot carries the answer masked. */
  readonly masked: boolean;
  /** How a draft may keep it: a `number` of a person or an account for a shorter time than what is `plain`. */
  readonly retention: 'number' | 'plain';
  /** How the answer is typed: the keys of a phone, what a browser fills in, which way it runs, and how long it may be. */
  readonly typing: Typing;
  /** Other words for the field where this check judges it, by their name in the locale; `text` where none does. */
  readonly words: Readonly<Record<string, string>>;
}

type Exceptions = Partial<Omit<FieldRule, 'typing'>> & { readonly typing?: Partial<Typing> };

const plain: FieldRule = {
  choices: null,
  startsAtFirst: false,
  checks: [],
  hints: [],
  region: null,
  document: null,
  belongsTo: [],
  decidesPhotos: false,
  masked: false,
  retention: 'plain',
  typing: { keypad: 'text', autocomplete: 'off', direction: 'auto', maxLength: 200 },
  words: {},
};

/** A line of text, but for what is said of it. */
export function textField(exceptions: Exceptions = {}): FieldRule {
  return { ...plain, ...exceptions, typing: { ...plain.typing, ...exceptions.typing } };
}

/** A number of a person, an organization or an account. */
export function numberField(exceptions: Exceptions): FieldRule {
  const typing = { direction: 'ltr', ...exceptions.typing } as const;
  return textField({ masked: true, retention: 'number', ...exceptions, typing });
}

/** A choice from a list. */
export function choiceField(choices: ChoiceList, exceptions: Exceptions = {}): FieldRule {
  return textField({ choices, startsAtFirst: true, ...exceptions });
}
