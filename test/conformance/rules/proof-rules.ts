import { holds, rule, same } from '../rule.js';
import type { Applicant } from '../applicant.js';
import type { Trial } from '../trial.js';

const limits = (disclose: 'after-proof' | 'at-submit', enterprise = 1) => ({
  accountsPerIdentity: { individual: 1, enterprise, disclose },
});
const one = limits('after-proof');

/** Somebody else's account, verified, and one more with the same answers. */
async function twoOfOneIdentity(trial: Trial, policy: Readonly<Record<string, unknown>> = one) {
  const first = await trial.applicant({ policy });
  same('the first account', (await trial.verifies(first)).identity.status, 'verified');
  const second = await trial.applicant({ policy });
  second.answers = first.answers;
  return { first, second };
}

const decisionOf = async (trial: Trial, applicant: Applicant) => {
  const { identity, application } = await trial.isDecided(applicant);
  return application?.stage ?? identity.status;
};

/** Quotas and proof. */
export const proofRules = [
  rule('B-quota-1', 'An identity that is used up is told after proof of control', async trial => {
    const { second } = await twoOfOneIdentity(trial);
    const { application, identity } = await trial.verifies(second);
    same('the decision', [identity.status, application?.stage], ['unverified', 'rejected']);
    const reasons = application?.stage === 'rejected' ? application.reasons : [];
    same(
      'the reasons',
      reasons.map(({ field, code, limit }) => ({ field, code, limit })),
      [{ field: null, code: 'identity-over-quota', limit: 1 }],
    );
  }),
  rule('B-quota-2', 'submit does not tell which identities are in use', async trial => {
    const { second } = await twoOfOneIdentity(trial);
    const free = await trial.applicant({ policy: one });
    const shapes = [];
    for (const applicant of [second, free]) {
      const { application } = await applicant.handsIn();
      const { stage, actor } = application ?? {};
      shapes.push({ stage, actor, members: Object.keys(application ?? {}).sort() });
    }
    same('the answers to submit', shapes[0], shapes[1]);
  }),
  rule(
    'B-quota-3',
    'Only where the policy discloses it does submit answer identity-over-quota',
    async trial => {
      const { second } = await twoOfOneIdentity(trial, limits('at-submit'));
      await second.start();
      const payload = await second.submission();
      const { limit, dayTry } = await second.isRefused('submit', payload, 'identity-over-quota');
      same('the problem', [limit, dayTry], [1, 'kept']);
    },
  ),
  rule('B-quota-4', 'Two decisions at one moment do not both get the last place', async trial => {
    const answers = (await trial.applicant()).answers;
    const rivals: Applicant[] = [];
    for (let n = 0; n < 3; n += 1) {
      const rival = await trial.applicant({ policy: one });
      rival.answers = answers;
      await trial.isAboutToBeVerified(rival);
      rivals.push(rival);
    }
    await Promise.all(rivals.map(rival => trial.isProved(rival)));
    const decisions = [];
    for (const rival of rivals) decisions.push(await decisionOf(trial, rival));
    same('the decisions', decisions.sort(), ['rejected', 'rejected', 'verified']);
  }),
  rule('B-quota-5', 'A place is free again once the identity is revoked', async trial => {
    const { first, second } = await twoOfOneIdentity(trial);
    await trial.revokes(first);
    same('the identity', (await trial.verifies(second)).identity.status, 'verified');
  }),
  rule('B-quota-6', 'An account’s own place does not count against it', async trial => {
    const applicant = await trial.applicant({ policy: { ...one, lock: { days: 0, except: [] } } });
    await trial.verifies(applicant);
    const { identity, application } = await trial.verifies(applicant);
    same('the identity', [identity.status, application], ['verified', null]);
  }),
];

const on = { on: 'review' } as const;
const reject = async (
  trial: Trial,
  applicant: Applicant,
  field: 'registeredAddress' | 'license' | 'documentType',
) => {
  await trial.control.review(applicant.account.account, 'reject', [
    { field, code: field === 'license' ? 'photo-unreadable' : 'answer-differs' },
  ]);
  // Boxes are ticked after the decision.
  const { serverTime } = await applicant.load();
  await trial.control.setClock(new Date(Date.parse(serverTime) + 60_000));
};

/** Review, corrections and what reviewers decide. */
export const reviewRules = [
  rule(
    'B-review-1',
    'A submission leads to the review, with expected dates on working days',
    async trial => {
      const applicant = await trial.applicant();
      // Friday; of the week that follows Monday to Thursday are working days.
      await trial.control.setClock('2026-11-27T02:00:00Z');
      const { application, policy } = await applicant.handsIn();
      const review = application?.stage === 'review' ? application.review : null;
      same('expected', review?.expected, { earliest: '2026-12-01', latest: '2026-12-03' });
      same('the channels', review?.channels, policy.review?.channels);
      same('the actor', application?.actor, 'reviewer');
    },
    on,
  ),
  rule(
    'B-review-2',
    'An approval verifies, with masked name and number',
    async trial => {
      const applicant = await trial.applicant();
      const { identity } = await trial.verifies(applicant);
      same('the identity', identity.status, 'verified');
      if (identity.status !== 'verified') return;
      same('the subject', identity.subject, 'enterprise');
      for (const shown of [identity.name, identity.number])
        holds('what is shown', shown.includes('*'), 'masked', shown);
    },
    on,
  ),
  rule(
    'B-review-3',
    'A rejection tells each reason at its field',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.handsIn();
      await reject(trial, applicant, 'registeredAddress');
      const { application } = await applicant.load();
      const reasons = application?.stage === 'rejected' ? application.reasons : [];
      same(
        'the reasons',
        reasons.map(({ field, code }) => ({ field, code })),
        [{ field: 'registeredAddress', code: 'answer-differs' }],
      );
      same('the actor', application?.actor, 'applicant');
      holds(
        'the answers',
        (application?.answers.length ?? 0) > 0,
        'the earlier answers, masked',
        application?.answers,
      );
    },
    on,
  ),
  rule(
    'B-review-4',
    'A correction may leave out whatever no reason names',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.handsIn();
      await reject(trial, applicant, 'registeredAddress');
      const answers = { registeredAddress: '杭州市滨江区改正路9号' };
      const payload = await applicant.submission({ answers, photos: [] });
      const { application } = await applicant.does('submit', payload);
      same('the stage', application?.stage, 'review');
      const { policy } = await applicant.load();
      same(
        'the fields of the answers',
        (application?.answers ?? []).map(({ field }) => field).sort(),
        (policy.enterprise?.fields ?? []).map(({ name }) => name).sort(),
      );
    },
    on,
  ),
  rule(
    'B-review-5',
    'A field that a reason names has to be given anew',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.handsIn();
      await reject(trial, applicant, 'registeredAddress');
      const payload = await applicant.submission({ answers: {}, photos: [] });
      const { fields } = await applicant.isRefused('submit', payload, 'invalid-answers');
      same('fields', fields, [{ field: 'registeredAddress', code: 'text/empty' }]);
    },
    on,
  ),
  rule(
    'B-review-6',
    'A photo that a reason names is gone',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const photos = await applicant.uploadAll();
      await applicant.handsIn({ photos });
      await reject(trial, applicant, 'license');
      for (const named of [[], photos]) {
        const payload = await applicant.submission({ answers: {}, photos: named });
        const { fields } = await applicant.isRefused('submit', payload, 'invalid-answers');
        same('fields', fields, [{ field: 'license', code: 'photo/missing' }]);
      }
      const payload = await applicant.submission({ answers: {} });
      same('the stage', (await applicant.does('submit', payload)).application?.stage, 'review');
    },
    on,
  ),
  rule(
    'B-review-7',
    'A revoked identity says why and since when',
    async trial => {
      const applicant = await trial.applicant();
      await trial.verifies(applicant);
      const { identity, editableFrom } = await trial.revokes(applicant);
      same('editableFrom', editableFrom, null);
      if (identity.status !== 'revoked') return;
      same(
        'the reasons',
        identity.reasons.map(({ code }) => code),
        ['information-outdated'],
      );
    },
    on,
  ),
];
