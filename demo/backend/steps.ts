import { calendarOf, subjectPolicy, type ProviderStep } from '../../src/contract/index.js';
import { check, dateIn, reviewWindow } from '../../src/domain/index.js';
import { applicationCore, type Account, type Expected, type StoredApplication } from './account.js';
import type { Outcome } from './outcome.js';
import { Refusal } from './refusal.js';

/** The application in the stage that a command belongs to. @throws Refusal `wrong-stage`. */
export function inStage<S extends StoredApplication['stage']>(
  { application }: Account,
  ...stages: S[]
): Extract<StoredApplication, { stage: S }> {
  if (application && stages.some(stage => stage === application.stage))
    return application as Extract<StoredApplication, { stage: S }>;
  throw new Refusal('wrong-stage', {
    detail: `The application is in '${application?.stage ?? 'no stage'}'; expected: ${stages.join(', ')}.`,
  });
}

/** The next step at the provider, or the proof where none is left. */
export function afterStep(account: Account, application: StoredApplication, done?: ProviderStep): Outcome {
  const steps = subjectPolicy(account.policy, application.subject)?.steps ?? [];
  const next = done ? steps[steps.indexOf(done) + 1] : steps[0];
  const core = applicationCore(application);
  const at = (entered: StoredApplication): Outcome => ({
    account: { ...account, flow: null, application: entered },
  });
  if (next === undefined) return { account, proved: true };
  switch (next) {
    case 'person':
      return at({ ...core, stage: 'person', person: { status: 'required', method: null, code: null } });
    case 'organization': {
      const { facts } = check('uscc', core.answers.registrationNumber ?? '');
      return at({
        ...core,
        stage: 'organization',
        organization: { suggestedType: facts?.organizationType ?? null, code: null },
      });
    }
    case 'payment':
      return at({ ...core, stage: 'payment', payment: null });
  }
}

/** [E14] [I8] Working dates between which something is expected; null where the calendar does not reach. */
export function expectedDates({ policy }: Account, now: Date, days: { min: number; max: number }): Expected {
  const { date } = dateIn(policy.timeZone, now);
  const calendar = calendarOf(policy);
  const window = reviewWindow(date, days.min, days.max, calendar);
  return window === 'unknown' ? null : window;
}
