import { expect } from 'chai';
import {
  plainIssue,
  checkOf,
  choicesOf,
  documentTypes,
  fieldNames,
  formFields,
  organizationTypes,
  presets,
  type CommandName,
  type FieldContext,
  type FieldName,
  type Payload,
  type Policy,
  type Snapshot,
  type Subject,
} from '../../src/contract/index.js';
import { check } from '../../src/domain/index.js';
import {
  validateAnswer,
  checkRequest,
  fieldContext,
  commandRequestOf,
  type FieldCheck,
  type FlowState,
  type FormField,
} from '../../src/flow/index.js';
import { aState, type StateOverrides } from '../suites/state-builder.js';
import { valuesFor } from '../suites/field-values.js';
import { DemoAccount } from './demo-account.js';
import { organizationAnswers } from './test-identity.js';
import { runningDemo } from './running-demo.js';

type Answers = Partial<Record<FieldName, string>>;

/** Blank and required, so that no form of these tests goes through. */
const blocker: FieldName = 'certificateType';
const asked = fieldNames.filter(name => name !== blocker).map(name => ({ name, required: false }));
const fields = [...asked, { name: blocker, required: true }];
const typed = fieldNames.filter(name => !formFields[name].choices);

/** Asks for everything everywhere, and takes every document. */
function policyOverrides(preset: Policy): Partial<Policy> {
  return {
    individual: { ...preset.individual!, fields },
    enterprise: { ...preset.enterprise!, fields },
    organizationRegions: ['*'],
    attempts: null,
    consents: [],
    documents: (['individual', 'enterprise'] as const).flatMap(subject =>
      documentTypes.map(type => ({ subject, region: '*', type, slots: [] })),
    ),
  };
}

/** The state of a widget into whose form these answers were typed, each judged by its check. */
function filled(snapshot: Snapshot, answers: Answers, form: StateOverrides['form'] = {}): FlowState {
  const state = aState(snapshot, {
    // At a provider's step this would be the submission again, to be corrected.
    requestedScreen: snapshot.application?.stage === 'draft' ? 'information' : 'auto',
    form: { ...form, answers },
    now: Date.parse(snapshot.serverTime),
  });
  const checks: Partial<Record<FormField, FieldCheck>> = {};
  for (const name of fieldNames) {
    const request = checkRequest(state, name);
    if (request)
      checks[name] = { input: request.input, check: check(request.kind, request.input, request.context) };
  }
  return { ...state, form: { ...state.form, checks } };
}

/** What the widget has against each answer: the first thing for each field. */
function widgetIssues(state: FlowState): Record<string, string> {
  return Object.fromEntries(
    typed.flatMap(name => {
      const line = (state.form.answers[name] ?? '').trim() === '' ? null : validateAnswer(state, name);
      return line ? [[name, line.code]] : [];
    }),
  );
}

/** What the backend has against each answer of a form that it refuses. */
async function backendIssues<C extends CommandName>(
  account: DemoAccount,
  command: C,
  payload: Payload<C>,
): Promise<Record<string, string>> {
  const { body } = await account.send(command, payload);
  expect(body.code, JSON.stringify(body.detail)).to.equal('invalid-answers');
  const issues: Record<string, string> = {};
  for (const { field, code } of body.fields) if (field !== blocker) issues[field] ??= code;
  return issues;
}

const contextOf = (snapshot: Snapshot, subject: Subject, answers: Answers): FieldContext => ({
  policy: snapshot.policy,
  accountRegion: snapshot.account.region,
  subject,
  answers,
});

/** The forms that are filled in one after the other, so that each field gets each of its values. */
function fillings(context: FieldContext): Answers[] {
  const columns = typed.map(name => [name, valuesFor(name, checkOf(name, context)?.kind ?? null)] as const);
  const rows = Math.max(...columns.map(([, values]) => values.length));
  return Array.from({ length: rows }, (_, row) => ({
    ...(context.answers as Answers),
    ...Object.fromEntries(columns.map(([name, values]) => [name, values[row % values.length]])),
  }));
}

/** What was done to be sure that something was compared. */
interface Seen {
  forms: number;
  readonly outcomes: Set<string>;
  readonly kinds: Set<string>;
}

function note(seen: Seen, state: FlowState): void {
  seen.forms += 1;
  for (const name of typed) {
    const entry = state.form.checks[name];
    if (entry) seen.outcomes.add(`${name} ${entry.check.outcome}`);
    const kind = checkRequest(state, name)?.kind;
    if (kind) seen.kinds.add(`${name} ${kind}`);
  }
}

describe('the widget and the reference backend judge alike', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  for (const subject of ['individual', 'enterprise'] as const)
    it(`[N22] [N19] each field × document × region, as submitted for an ${subject}`, async function () {
      this.timeout(240_000);
      const seen: Seen = { forms: 0, outcomes: new Set(), kinds: new Set() };
      for (const region of ['cn-mainland', 'hk', 'mo', 'tw', 'sg']) {
        const account = await agreeing('enterprise', region);
        const snapshot = await account.must('start', { subject });
        // In regions whose documents have numbers of no form of their own, one document stands for all.
        const types =
          region === 'cn-mainland' ? documentTypes : (['id-card', 'passport', 'drivers-license'] as const);
        for (const type of types) {
          const organizationType = organizationTypes[seen.forms % 3] ?? 'business';
          const choices: Answers = {
            documentType: type,
            documentRegion: region,
            organizationRegion: region,
            legalRepresentativeDocumentType: type,
            organizationType,
          };
          for (const answers of fillings(contextOf(snapshot, subject, choices))) {
            const state = filled(snapshot, answers, { subject });
            note(seen, state);
            const raw = { subject, answers, consents: [], confirmedWarnings: [], photos: [] };
            const widget = widgetIssues(state);
            expect(await backendIssues(account, 'submit', raw), JSON.stringify(answers)).to.deep.equal(
              widget,
            );
          }
        }
      }
      expect(seen.forms, 'forms that were compared').to.be.at.least(500);
      const numbers = [...seen.kinds].filter(each => /umentNumber /.test(each));
      expect(numbers, 'kinds of numbers of documents').to.have.length.of.at.least(20);
      for (const name of typed.filter(each => formFields[each].checks.length > 0))
        for (const outcome of ['accept', 'reject'])
          expect([...seen.outcomes]).to.include(`${name} ${outcome}`);
    });

  it('[N22] takes what the widget sends once its warnings are confirmed, and nothing that it would not', async function () {
    this.timeout(120_000);
    for (const [region, subject] of [
      ['cn-mainland', 'individual'],
      ['hk', 'individual'],
      ['cn-mainland', 'enterprise'],
      ['sg', 'enterprise'],
    ] as const) {
      const account = await agreeing('enterprise', region);
      const snapshot = await account.must('start', { subject });
      const choices: Answers = {
        documentType: 'passport',
        legalRepresentativeDocumentType: 'residence-permit',
      };
      for (const answers of fillings(contextOf(snapshot, subject, choices))) {
        const draft = filled(snapshot, answers, { subject });
        const confirmed = typed.flatMap(name => {
          const judged = draft.form.checks[name]?.check;
          return judged?.outcome === 'warn' ? judged.issues.map(({ code }) => `${name}:${code}`) : [];
        });
        const state = { ...draft, form: { ...draft.form, confirmed } };
        const order = commandRequestOf(state, 'submit');
        expect(order?.command).to.equal('submit');
        const payload = order?.payload as Payload<'submit'>;
        // As it is sent, and as it was typed: what was mended silently needs no confirmation either.
        for (const sent of [payload, { ...payload, answers }]) {
          const rejected = await backendIssues(account, 'submit', sent);
          expect(Object.keys(rejected), JSON.stringify(sent)).to.have.members(
            Object.keys(widgetIssues(state)),
          );
        }
      }
    }
  });

  it('[N22] offers exactly the choices that the backend takes', async function () {
    this.timeout(120_000);
    const every: Record<string, readonly string[]> = {
      documentType: documentTypes,
      legalRepresentativeDocumentType: documentTypes,
      organizationType: organizationTypes,
      documentRegion: ['cn-mainland', 'hk', 'mo', 'tw', 'sg', 'my', 'cn', 'zz'],
      organizationRegion: ['cn-mainland', 'hk', 'mo', 'tw', 'sg', 'my', 'cn', 'zz'],
    };
    for (const preset of ['enterprise', 'review'] as const)
      for (const region of ['cn-mainland', 'hk', 'sg'])
        for (const subject of ['individual', 'enterprise'] as const) {
          const account = await agreeing(preset, region, { onlyFields: true });
          const snapshot = await account.must('start', { subject });
          const context = fieldContext(
            aState(snapshot, { form: { subject }, requestedScreen: 'information' }),
          );
          for (const [name, values] of Object.entries(every) as [FieldName, readonly string[]][])
            for (const value of [...values, 'nonsense', '<b>']) {
              const payload = {
                subject,
                answers: { [name]: value },
                consents: [],
                confirmedWarnings: [],
                photos: [],
              };
              const issues = await backendIssues(account, 'submit', payload);
              const isOffered = choicesOf(name, context!)?.includes(value);
              const where = `${preset} ${region} ${subject} ${name} ${value}`;
              expect(issues[name], where).to.equal(isOffered ? undefined : 'answer/not-offered');
            }
        }
  });

  it('[N19] [N22] the authorized person, the legal representative and the bank account at the provider’s steps', async function () {
    this.timeout(120_000);
    const account = await agreeing('enterprise', 'cn-mainland', { steps: true });
    await account.must('start', { subject: 'enterprise' });
    const { status, body } = await account.submit('enterprise', organizationAnswers());
    expect(status, JSON.stringify(body.fields)).to.equal(200);
    // Nothing but what was not submitted is asked for again.
    for (const type of documentTypes) {
      const snapshot = await account.load();
      const choices: Answers = { documentType: type, legalRepresentativeDocumentType: type };
      for (const answers of fillings(contextOf(snapshot, 'individual', choices))) {
        const state = filled(snapshot, answers, { method: 'face' });
        const isRejected = (name: FieldName) => {
          const entry = state.form.checks[name];
          // Free text is judged also where the step at hand does not ask for it.
          const context = { ...contextOf(snapshot, 'individual', choices), answers };
          return entry ? entry.check.outcome === 'reject' : plainIssue(name, context) !== null;
        };
        const held = snapshot.application?.answers.map(({ field }) => field) ?? [];
        const rejected = typed.filter(
          name => !held.includes(name) && (answers[name] ?? '').trim() !== '' && isRejected(name),
        );
        const issues = await backendIssues(account, 'confirmPerson', { method: 'face', answers });
        if (type === 'business-license') delete issues['documentType'];
        expect(Object.keys(issues), JSON.stringify(answers)).to.have.members(rejected);
      }
    }
  });
});

/** An account of a platform that asks for everything and never takes a form. */
async function agreeing(
  preset: 'enterprise' | 'review',
  region: string,
  { onlyFields = false, steps = false } = {},
): Promise<DemoAccount> {
  const standard = presets[preset]();
  const all = policyOverrides(standard);
  const { individual, enterprise, attempts, consents } = all;
  const personMethods = [{ method: 'face' as const, fields }];
  return DemoAccount.create({
    preset,
    company: false,
    region,
    policyOverrides: steps
      ? { ...all, enterprise: standard.enterprise, personMethods }
      : onlyFields
        ? { individual: individual!, enterprise: enterprise!, attempts: attempts!, consents: consents! }
        : all,
  });
}
