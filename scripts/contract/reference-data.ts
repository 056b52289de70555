/** The reference as data, for backends and tests in other languages. */
import {
  accountStatus,
  answerCodes,
  canonicalPayload,
  commandNames,
  commands,
  problemCodes,
  problems,
  reasonCodes,
  type Application,
  type Identity,
  type Snapshot,
} from '../../src/contract/index.js';
import { builtInCalendar } from '../../src/domain/index.js';
import { en } from '../../src/locales/en/messages.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';
import { commonProblems, costOf, fieldsOf, problemsOf } from './command-problems.js';
import { commandRules } from './command-rules.js';
import { docComments } from './doc-comments.js';
import { exampleSnapshots } from './example-snapshots.js';

/** `problems.json`: each code with its status, who mends it, which commands answer it, and what it costs. */
const problemData = () =>
  problemCodes.map(code => ({
    code,
    ...problems[code],
    meaning: docComments.ofMember('problems', code).text,
    commands: commonProblems.includes(code)
      ? commandNames
      : commandNames.filter(name => problemsOf(name).includes(code)),
    canCost: costOf(code),
    fields: fieldsOf(code),
  }));

/** `commands.json`: how each command travels, where it is accepted, what it needs and leads to. */
const commandData = () =>
  commandNames.map(name => {
    const { summary } = docComments.ofMember('commands', name);
    return { command: name, summary, ...commands[name], ...commandRules[name], problems: problemsOf(name) };
  });

const reasonData = () =>
  reasonCodes.map(code => ({ code, sentences: { en: en.reasons[code], 'zh-CN': zhCN.reasons[code] } }));

const identities = ['unverified', 'verified', 'revoked'] as const;
const stages: readonly [string, object | null][] = [
  ['none', null],
  ['draft', { stage: 'draft' }],
  ['person, required', { stage: 'person', person: { status: 'required' } }],
  ['person, handed-off', { stage: 'person', person: { status: 'handed-off' } }],
  ['person, failed', { stage: 'person', person: { status: 'failed' } }],
  ['organization', { stage: 'organization', organization: { code: null } }],
  ['organization, with a code', { stage: 'organization', organization: { code: 'identity-mismatch' } }],
  ['payment, null', { stage: 'payment', payment: null }],
  ...['awaiting-transfer', 'awaiting-amount', 'failed', 'expired'].map((status): [string, object] => [
    `payment, ${status}`,
    { stage: 'payment', payment: { status } },
  ]),
  ['review', { stage: 'review' }],
  ['rejected', { stage: 'rejected' }],
];

/** `account-status.json`: the status that follows from each application beside each identity. */
const statusData = () =>
  stages.map(([name, application]) => ({
    application: name,
    status: Object.fromEntries(
      identities.map(status => [
        status,
        accountStatus({
          ...(exampleSnapshots.review as Snapshot),
          identity: { status } as Identity,
          application: application as Application | null,
        }),
      ]),
    ),
  }));

const consent = (givenAt: string) => ({
  givenAt,
  purpose: 'notice',
  textVersion: '1',
  textHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  language: 'zh-CN',
});

/** `canonical-payloads.json`: payloads and the text by which two of them are the same one. */
const canonicalData = () =>
  (
    [
      ['withdraw', {}],
      ['start', { subject: 'enterprise' }],
      [
        'submit',
        {
          subject: 'individual',
          photos: [],
          confirmedWarnings: [],
          consents: [consent('2026-11-25T10:00:00+08:00')],
          answers: { fullName: '𠮷田·“A”', documentNumber: '110101199003078515' },
        },
      ],
      ['confirmPerson', { method: 'face', answers: {}, consents: [consent('2026-11-25T10:05:00+08:00')] }],
      ['submitAmount', { fen: 42 }],
      [
        'uploadPhoto',
        { slot: 'license', photo: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae' },
      ],
    ] as const
  ).map(([command, payload]) => ({ command, payload, canonical: canonicalPayload(command, payload) }));

/** Every file of data, by its name in `docs/reference`. */
export const referenceData = (): Record<string, object> => ({
  'problems.json': problemData(),
  'commands.json': commandData(),
  'reason-codes.json': reasonData(),
  'answer-codes.json': [...answerCodes],
  'calendar.json': builtInCalendar,
  'account-status.json': statusData(),
  'canonical-payloads.json': canonicalData(),
});
