/** What the table of fields says under a policy: choices, checks and what belongs to what. */
import type { CheckContext, Kind, OrganizationType } from '../domain/index.js';
import {
  allRegions,
  certificateTypes,
  organizationDocuments,
  organizationTypes,
  personDocuments,
} from './choice-lists.js';
import type { Answers } from './field.js';
import type { CheckCase, CheckHint, ChoiceList } from './field-rule.js';
import { fieldNames, formFields, type FormField } from './field-table.js';
import type { DocumentPolicy, Policy } from './policy.js';
import type { Subject } from './subject.js';

/** What an answer is judged by, besides itself. */
export interface FieldContext {
  /** The policy in force. */
  readonly policy: Policy;
  /** The account’s region of registration. */
  readonly accountRegion: string;
  /** Whose document `documentType` is: in the step of the authorized person always that of an `individual`. */
  readonly subject: Subject;
  /**
   * The answers so far: those of the form at hand, and of the application those that it does not ask for again. A field
   * that nobody was asked for is not in it.
   */
  readonly answers: FormAnswers;
}

/** What was typed or chosen in a form. */
export interface FormAnswers extends Answers {
  /** The amount received, as it was typed. */
  readonly amount?: string | undefined;
}

/** A check, and what it is told besides the answer and the day. */
export interface AnswerCheck {
  /** The kind of value of `check` in `real-name-auth/domain`. */
  readonly kind: Kind;
  /** The context that it is given, to which the day belongs as well. */
  readonly context: CheckContext;
}

const homeRegion = 'cn-mainland';

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

function documentsIn(policy: Policy, subject: Subject, region: string): readonly DocumentPolicy[] {
  const mine = policy.documents.filter(document => document.subject === subject);
  const here = mine.filter(document => document.region === region);
  return here.length > 0 ? here : mine.filter(document => document.region === '*');
}

const hasDocuments = ({ documents }: Policy, subject: Subject) =>
  documents.some(document => document.subject === subject);

/** The account’s own region first, then the others of the policy’s patterns. */
function regionsOf(patterns: readonly string[], own: string): readonly string[] {
  const named = patterns.includes('*') ? allRegions : patterns;
  return named.includes(own) ? unique([own, ...named]) : unique(named);
}

/**
 * Documents that can prove the subject in the region at hand: where the document was issued, or where the organization
 * is registered; the account’s region where nobody was asked. The policy’s `*` stands for any other region.
 */
export function documentsOf({
  policy,
  subject,
  accountRegion,
  answers,
}: FieldContext): readonly DocumentPolicy[] {
  const asked = subject === 'enterprise' ? answers.organizationRegion : answers.documentRegion;
  return documentsIn(policy, subject, asked ?? accountRegion);
}

/** What each list holds. A list that the policy leaves open holds all there is. */
const lists: Readonly<Record<ChoiceList, (context: FieldContext) => readonly string[]>> = {
  'subject-documents': context => {
    const { policy, subject } = context;
    if (hasDocuments(policy, subject)) return unique(documentsOf(context).map(({ type }) => type));
    return subject === 'enterprise' ? organizationDocuments : personDocuments;
  },
  'person-documents': ({ policy, accountRegion, answers }) => {
    const here = documentsIn(policy, 'individual', answers.organizationRegion ?? accountRegion);
    const listed =
      here.length > 0 ? here : policy.documents.filter(({ subject }) => subject === 'individual');
    return listed.length > 0 ? unique(listed.map(({ type }) => type)) : personDocuments;
  },
  'document-regions': ({ policy, subject, accountRegion }) => {
    const regions = policy.documents.filter(document => document.subject === subject);
    return regionsOf(regions.length > 0 ? regions.map(({ region }) => region) : ['*'], accountRegion);
  },
  'organization-regions': ({ policy, accountRegion }) => {
    const { organizationRegions: offered } = policy;
    const regions = regionsOf(offered.length > 0 ? offered : [accountRegion], accountRegion);
    const proved = policy.documents
      .filter(({ subject }) => subject === 'enterprise')
      .map(({ region }) => region);
    const isAnywhere = proved.length === 0 || proved.includes('*');
    return isAnywhere ? regions : regions.filter(region => proved.includes(region));
  },
  'organization-types': ({ policy }) =>
    policy.organizationTypes.length > 0
      ? policy.organizationTypes.map(({ type }) => type)
      : organizationTypes,
  'certificate-types': () => certificateTypes,
};

/** What an answer may be chosen from; null for one that is typed. */
export function choicesOf(field: FormField, context: FieldContext): readonly string[] | null {
  const { choices } = formFields[field];
  return choices && lists[choices](context);
}

/** The choice that stands: the answer if it is offered, else the first where the field starts there; null for none. */
export function chosenOf(field: FormField, context: FieldContext): string | null {
  const offered = choicesOf(field, context);
  const answer = context.answers[field];
  if (answer !== undefined && offered?.includes(answer)) return answer;
  return formFields[field].startsAtFirst ? (offered?.[0] ?? null) : null;
}

/** The context with every choice that is asked for at the value where it stands. */
export function withChoices(context: FieldContext, asked: readonly FormField[]): FieldContext {
  let chosen = context;
  // In the order of the table: a choice depends on those before it only.
  for (const field of fieldNames) {
    if (!asked.includes(field) || !formFields[field].choices) continue;
    chosen = { ...chosen, answers: { ...chosen.answers, [field]: chosenOf(field, chosen) ?? undefined } };
  }
  return chosen;
}

/** An answer in half width, of which only letters and digits are left. */
const bare = (answer: string) => answer.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const hints: Readonly<Record<CheckHint, (context: FieldContext, region: string) => CheckContext>> = {
  issuer: (_, region) => ({ issuer: region === homeRegion ? 'CN' : region.toUpperCase() }),
  organizationType: ({ answers: { organizationType } }) =>
    organizationType === undefined ? {} : { organizationType: organizationType as OrganizationType },
  amountRange: ({ policy: { payment } }) =>
    payment ? { minFen: payment.amountFen.min, maxFen: payment.amountFen.max } : {},
};

/** Which check judges the answer to a field, and what it is told; null for free text and choices. */
export function checkOf(field: FormField, context: FieldContext): AnswerCheck | null {
  const rule = formFields[field];
  const { answers, accountRegion } = context;
  const answer = answers[field] ?? '';
  const region = (rule.region && answers[rule.region]) ?? accountRegion;
  const document = rule.document && (answers[rule.document] ?? onlyDocument(rule.document, context));
  const holds = ({ documents, regions, regionsExcept, begins, withoutHan }: CheckCase) =>
    (!documents || documents.some(each => each === document)) &&
    (!regions || regions.includes(region)) &&
    !regionsExcept?.includes(region) &&
    (begins === undefined || new RegExp(`^${begins}`).test(bare(answer))) &&
    (!withoutHan || !/\p{sc=Han}/u.test(answer));
  const found = rule.checks.find(holds);
  if (!found) return null;
  return {
    kind: found.check,
    context: Object.assign({}, ...rule.hints.map(hint => hints[hint](context, region))) as CheckContext,
  };
}

/**
 * The document that is meant where nobody was asked for it: the first that is offered, unless there are several of
 * Mainland China, whose numbers tell them apart.
 */
function onlyDocument(field: FormField, context: FieldContext): string | null {
  const offered = choicesOf(field, context) ?? [];
  return offered.length > 1 && offered.includes('resident-id') ? null : (offered[0] ?? null);
}

/** Under which name the locale has the words of a field. */
export function wordsOf(field: FormField, context: FieldContext): string {
  return formFields[field].words[checkOf(field, context)?.kind ?? 'text'] ?? field;
}

/** What is wrong with an answer that no check judges: it is not offered, or longer than the contract carries. */
export function plainIssue(
  field: FormField,
  context: FieldContext,
): 'answer/not-offered' | 'text/too-long' | null {
  const answer = (context.answers[field] ?? '').trim();
  const offered = choicesOf(field, context);
  if (offered) return offered.includes(answer) ? null : 'answer/not-offered';
  return answer.length > formFields[field].typing.maxLength ? 'text/too-long' : null;
}

/** Whether an earlier answer counts no more, since what it belongs to was given anew and differently. */
export function isOutdated(field: FormField, earlier: FormAnswers, given: FormAnswers): boolean {
  return formFields[field].belongsTo.some(base => given[base] !== undefined && given[base] !== earlier[base]);
}

/** Fields whose check another field’s answer decides. */
export function judgedBy(field: FormField): readonly FormField[] {
  return fieldNames.filter(name => {
    const { region, document } = formFields[name];
    return region === field || document === field;
  });
}
