import { misspelt } from '../sample-answers.js';
import { rule, same, sameMoment } from '../rule.js';
import type { Applicant } from '../applicant.js';
import type { Trial } from '../trial.js';

const on = { on: 'enterprise' } as const;

/** An applicant whom the register judges wrong, with a draft. */
async function misjudged(trial: Trial, policy: Readonly<Record<string, unknown>> = {}): Promise<Applicant> {
  const applicant = await trial.applicant({ policy });
  await trial.isJudgedWrong(applicant);
  await applicant.start();
  return applicant;
}

/** Submits what is judged wrong. */
const isWrong = async (applicant: Applicant) =>
  applicant.isRefused('submit', await applicant.submission(), 'identity-mismatch');

const left = async (applicant: Applicant) => (await applicant.load()).attempts?.left;

/** Tries of the day. */
export const tryRules = [
  rule(
    'B-try-1',
    'What is judged wrong costs one try',
    async trial => {
      const applicant = await misjudged(trial);
      const perDay = (await applicant.policy()).attempts?.perDay ?? 0;
      same('the tries before', await left(applicant), perDay);
      for (let n = perDay - 1; n >= 0; n -= 1) {
        same('dayTry', (await isWrong(applicant)).dayTry, 'spent');
        same('the tries that are left', await left(applicant), n);
      }
    },
    on,
  ),
  rule(
    'B-try-2',
    'At 0 the counted commands are refused, right answers too',
    async trial => {
      const applicant = await misjudged(trial, { attempts: { perDay: 1, countedOn: ['submit'] } });
      await isWrong(applicant);
      const right = await trial.applicant();
      const answers = right.answers;
      const payload = await applicant.submission({ answers });
      const { until, dayTry } = await applicant.isRefused('submit', payload, 'attempts-exhausted');
      const { attempts } = await applicant.load();
      same('dayTry', dayTry, 'kept');
      sameMoment('until', until, attempts?.resetsAt ?? null);
    },
    on,
  ),
  rule(
    'B-order-5',
    'Tries are judged before consents and answers',
    async trial => {
      const applicant = await misjudged(trial, { attempts: { perDay: 1, countedOn: ['submit'] } });
      await isWrong(applicant);
      const empty = await applicant.submission({ consents: [], answers: {} });
      await applicant.isRefused('submit', empty, 'attempts-exhausted');
    },
    on,
  ),
  rule(
    'B-order-7',
    'Answers are judged before the provider is asked',
    async trial => {
      const applicant = await misjudged(trial);
      const answers = { ...applicant.answers, contactMobile: '12' };
      await applicant.isRefused('submit', await applicant.submission({ answers }), 'invalid-answers');
      const { attempts, policy } = await applicant.load();
      same('the tries that are left', attempts?.left, policy.attempts?.perDay);
    },
    on,
  ),
  rule(
    'B-try-3',
    'What the person can mend costs nothing',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const perDay = (await applicant.policy()).attempts?.perDay;
      const number = misspelt(applicant.answers.registrationNumber ?? '');
      const payloads = [
        [{ consents: [] }, 'consent-missing'],
        [{ answers: {} }, 'invalid-answers'],
        [{ answers: { ...applicant.answers, registrationNumber: number } }, 'invalid-answers'],
      ] as const;
      for (const [instead, code] of payloads) {
        const problem = await applicant.isRefused('submit', await applicant.submission(instead), code);
        same('dayTry', problem.dayTry, 'kept');
        same('the tries that are left', await left(applicant), perDay);
      }
    },
    on,
  ),
  rule(
    'B-try-4',
    'The day begins at 00:00 of the policy’s zone',
    async trial => {
      const applicant = await misjudged(trial, { attempts: { perDay: 1, countedOn: ['submit'] } });
      // 07:30 of the 26th in Shanghai; the day of UTC ends half an hour later.
      await trial.control.setClock('2026-11-25T23:30:00Z');
      await isWrong(applicant);
      sameMoment('resetsAt', (await applicant.load()).attempts?.resetsAt, '2026-11-26T16:00:00Z');
      await trial.control.setClock('2026-11-26T15:59:30Z');
      await applicant.isRefused('submit', await applicant.submission(), 'attempts-exhausted');
      await trial.control.setClock('2026-11-26T16:00:01Z');
      same('the tries of the next day', await left(applicant), 1);
      same('dayTry', (await isWrong(applicant)).dayTry, 'spent');
    },
    on,
  ),
  rule(
    'B-try-5',
    'Withdrawing and starting again gives no new tries',
    async trial => {
      const applicant = await misjudged(trial);
      await isWrong(applicant);
      const before = await left(applicant);
      await applicant.does('withdraw', {});
      same('the tries after withdrawing', await left(applicant), before);
      await applicant.start();
      same('the tries after start', await left(applicant), before);
    },
    on,
  ),
  rule(
    'B-try-6',
    'A provider that cannot be reached costs nothing',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const payload = await applicant.submission();
      const before = await left(applicant);
      await trial.control.setOutage(true);
      const { dayTry } = await applicant.isRefused('submit', payload, 'provider-unavailable');
      await trial.control.setOutage(false);
      same('dayTry', dayTry, 'kept');
      const { application, attempts } = await applicant.load();
      same('what is left', [application?.stage, attempts?.left], ['draft', before]);
    },
    on,
  ),
  rule(
    'B-try-7',
    'A command that countedOn does not list costs nothing',
    async trial => {
      const attempts = { perDay: 2, countedOn: ['confirmPerson'] };
      const applicant = await misjudged(trial, { attempts });
      same('dayTry of submit', (await isWrong(applicant)).dayTry, 'kept');
      same('the tries that are left', await left(applicant), 2);
      const other = await trial.applicant({ policy: { attempts } });
      await other.handsIn();
      await trial.control.register('person', other.person.documentNumber ?? '', '周另外');
      const payload = await other.confirmation();
      const problem = await other.isRefused('confirmPerson', payload, 'identity-mismatch');
      same('dayTry of confirmPerson', problem.dayTry, 'spent');
      same('the tries that are left', await left(other), 1);
    },
    on,
  ),
  rule('B-try-8', 'Where the policy counts nothing, attempts is null', async trial => {
    const applicant = await trial.applicant({ policy: { attempts: null } });
    same('attempts', (await applicant.load()).attempts, null);
    if (trial.preset === 'review') return;
    await trial.isJudgedWrong(applicant);
    await applicant.start();
    for (let n = 0; n < 5; n += 1) same('dayTry', (await isWrong(applicant)).dayTry, 'kept');
  }),
];
