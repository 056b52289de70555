import { createHash, randomBytes } from 'node:crypto';
import { holds, rule, same, sameMoment } from '../rule.js';
import type { Applicant } from '../applicant.js';
import type { Trial } from '../trial.js';

const on = { on: 'enterprise' } as const;
const modes = { handoff: { modes: ['redirect', 'popup', 'qr'], linkHours: 168, appSchemes: [] } };

/** What a page remembers of a way to the provider. */
function wayBack({ account }: Applicant) {
  const verifier = randomBytes(32).toString('base64url');
  const state = `rna-${randomBytes(16).toString('hex')}`;
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, state, payload: { mode: 'redirect', returnUrl: account.returnUrl, state, challenge } };
}

const personOf = async (applicant: Applicant) => {
  const { application } = await applicant.load();
  return application?.stage === 'person' ? application.person : null;
};

/** An applicant at the provider, with a way back. */
async function away(trial: Trial) {
  const applicant = await trial.applicant({ policy: modes });
  await applicant.reachesHandoff();
  const back = wayBack(applicant);
  const handoff = await applicant.handoff(back.payload);
  return { applicant, ...back, handoff };
}

const failed = (trial: Trial, applicant: Applicant) =>
  trial.until(
    applicant,
    'a failed check',
    ({ application }) => application?.stage === 'person' && application.person.status === 'failed',
  );

/** The person step, the handoff and the provider's news. */
export const providerRules = [
  rule(
    'B-person-1',
    'confirmPerson answers handed-off; before it there is no link',
    async trial => {
      const applicant = await trial.applicant();
      const { application } = await applicant.handsIn();
      same('the status', application?.stage === 'person' && application.person.status, 'required');
      await applicant.isRefused('startHandoff', { mode: 'embedded' }, 'wrong-stage');
      await applicant.does('confirmPerson', await applicant.confirmation());
      same('the status', (await personOf(applicant))?.status, 'handed-off');
    },
    on,
  ),
  rule(
    'B-person-2',
    'Of an individual the submitted person counts, whoever is named at confirmPerson',
    async trial => {
      const applicant = await trial.applicant({ subject: 'individual' });
      applicant.answers = { ...applicant.answers, fullName: '李提交' };
      const other = await trial.applicant({ subject: 'individual' });
      // The register knows the other number under another name: whoever asks about that one is told no.
      await trial.isJudgedWrong(other);
      await applicant.handsIn();
      const payload = await applicant.confirmation({ answers: { ...other.answers, fullName: '张另外' } });
      await applicant.does('confirmPerson', payload);
      await applicant.handoff();
      await trial.happens(applicant, 'face-passed');
      const { identity } = await trial.isDecided(applicant);
      same('the identity', identity.status, 'verified');
      holds('the name', 'name' in identity && identity.name.startsWith('李'), '李*…', identity);
    },
    on,
  ),
  rule(
    'B-person-3',
    'Missing answers are named, and a method that is not offered is answer/not-offered',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.handsIn();
      const empty = await applicant.isRefused(
        'confirmPerson',
        await applicant.confirmation({ answers: {} }),
        'invalid-answers',
      );
      const { policy } = await applicant.load();
      const required = (policy.personMethods[0]?.fields ?? []).filter(field => field.required);
      same('fields', empty.fields.map(({ field }) => field).sort(), required.map(({ name }) => name).sort());
      const letter = await applicant.confirmation({ method: 'letter' });
      const { fields } = await applicant.isRefused('confirmPerson', letter, 'invalid-answers');
      same('fields', fields, [{ field: 'method', code: 'answer/not-offered' }]);
    },
    on,
  ),
  rule(
    'B-hand-1',
    'The link is an address of the provider, and lives for linkHours',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.reachesHandoff();
      const { url, expiresAt } = await applicant.handoff();
      const { origin, protocol, hostname } = new URL(url);
      const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
      holds('the link', protocol === 'https:' || (loopback && protocol === 'http:'), 'https', url);
      const { policy, serverTime } = await applicant.load();
      holds(
        'its origin',
        policy.provider?.origins.includes(origin) ?? false,
        'one of provider.origins',
        origin,
      );
      const hours = (Date.parse(expiresAt) - Date.parse(serverTime)) / 3_600_000;
      holds(
        'expiresAt',
        Math.abs(hours - policy.handoff.linkHours) < 0.1,
        `in ${policy.handoff.linkHours} hours`,
        expiresAt,
      );
      sameMoment('person.expiresAt', (await personOf(applicant))?.expiresAt, expiresAt);
    },
    on,
  ),
  rule(
    'B-hand-2',
    'There is one link while it is open, whatever the mode, and each way back counts',
    async trial => {
      const { applicant, handoff, state, verifier } = await away(trial);
      const other = wayBack(applicant);
      same(
        'the link, asked again',
        (await applicant.handoff({ ...other.payload, mode: 'qr' })).url,
        handoff.url,
      );
      await applicant.does('finishHandoff', { state, verifier });
      await applicant.does('finishHandoff', { state: other.state, verifier: other.verifier });
    },
    on,
  ),
  rule(
    'B-hand-3',
    'After a failed check there is a new link',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.reachesHandoff();
      const { url } = await applicant.handoff();
      await trial.happens(applicant, 'face-failed');
      await failed(trial, applicant);
      const next = await applicant.handoff();
      holds('the link', next.url !== url, 'another one', next.url);
      same('the status', (await personOf(applicant))?.status, 'handed-off');
    },
    on,
  ),
  rule(
    'B-hand-4',
    'A link that has ended is gone, and a new one can be asked for',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.reachesHandoff();
      const { url, expiresAt } = await applicant.handoff();
      await trial.control.setClock(new Date(Date.parse(expiresAt) + 1_000));
      same('person.expiresAt', (await personOf(applicant))?.expiresAt, null);
      const next = await applicant.handoff();
      holds('the link', next.url !== url, 'another one', next.url);
    },
    on,
  ),
  rule(
    'B-hand-5',
    'A mode that the policy does not offer is answer/not-offered',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.reachesHandoff();
      const { fields } = await applicant.isRefused('startHandoff', { mode: 'popup' }, 'invalid-answers');
      same('fields', fields, [{ field: 'mode', code: 'answer/not-offered' }]);
    },
    on,
  ),
  rule(
    'B-hand-6',
    'A returnUrl that is not the portal’s is refused',
    async trial => {
      const applicant = await trial.applicant({ policy: modes });
      await applicant.reachesHandoff();
      const { payload } = wayBack(applicant);
      const { host } = new URL(applicant.account.returnUrl);
      for (const returnUrl of [
        'https://evil.example/',
        `https://${host}@evil.example/`,
        `https://evil.example/?${host}`,
        `https://${host}.evil.example/`,
        '/relative',
        'javascript:alert(1)',
      ])
        await applicant.isRefused('startHandoff', { ...payload, returnUrl }, 'bad-request');
    },
    on,
  ),
  rule(
    'B-hand-7',
    'A return with its verifier is accepted once',
    async trial => {
      const { applicant, state, verifier } = await away(trial);
      await applicant.does('finishHandoff', { state, verifier });
      await applicant.isRefused('finishHandoff', { state, verifier }, 'return-mismatch');
    },
    on,
  ),
  rule(
    'B-hand-8',
    'A return without the verifier is answered, and the state is kept',
    async trial => {
      const { applicant, state, verifier } = await away(trial);
      await applicant.does('finishHandoff', { state });
      await applicant.does('finishHandoff', { state });
      await applicant.does('finishHandoff', { state, verifier });
    },
    on,
  ),
  rule(
    'B-hand-9',
    'A verifier that does not fit is refused, and the state is kept',
    async trial => {
      const { applicant, state, verifier } = await away(trial);
      const wrong = randomBytes(32).toString('base64url');
      await applicant.isRefused('finishHandoff', { state, verifier: wrong }, 'return-mismatch');
      await applicant.does('finishHandoff', { state, verifier });
    },
    on,
  ),
  rule(
    'B-hand-10',
    'A state that is unknown, of another account, or of an earlier link is return-mismatch',
    async trial => {
      const { applicant, state, verifier } = await away(trial);
      const unknown = wayBack(applicant);
      await applicant.isRefused(
        'finishHandoff',
        { state: unknown.state, verifier: unknown.verifier },
        'return-mismatch',
      );
      const other = await away(trial);
      await other.applicant.isRefused('finishHandoff', { state, verifier }, 'return-mismatch');
      await trial.happens(applicant, 'face-failed');
      await failed(trial, applicant);
      await applicant.handoff(wayBack(applicant).payload);
      await applicant.isRefused('finishHandoff', { state, verifier }, 'return-mismatch');
    },
    on,
  ),
  rule(
    'B-hand-11',
    'A return proves nothing',
    async trial => {
      const { applicant, state, verifier } = await away(trial);
      const { application } = await applicant.does('finishHandoff', { state, verifier });
      same('the stage', application?.stage, 'person');
    },
    on,
  ),
  rule(
    'B-hand-12',
    'A return by a link that has ended is handoff-expired, while its check is awaited',
    async trial => {
      const { applicant, state, verifier, handoff } = await away(trial);
      await trial.control.setClock(new Date(Date.parse(handoff.expiresAt) + 1_000));
      await applicant.isRefused('finishHandoff', { state, verifier }, 'handoff-expired');
    },
    on,
  ),
  rule(
    'B-news-1',
    'A passed check leads on; a failed one says why and can be tried again',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.reachesHandoff();
      await applicant.handoff();
      await trial.happens(applicant, 'face-failed');
      const { application } = await failed(trial, applicant);
      holds(
        'the code',
        application?.stage === 'person' && application.person.code !== null,
        'a code',
        application,
      );
      same('the actor', application?.actor, 'applicant');
      await applicant.handoff();
      await trial.happens(applicant, 'face-passed');
      await trial.until(applicant, 'the organization', each => each.application?.stage === 'organization');
    },
    on,
  ),
  rule(
    'B-news-2',
    'News that come twice have one effect',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.reachesHandoff();
      await applicant.handoff();
      await trial.happens(applicant, 'face-passed', { delivery: 'twice' });
      await trial.until(applicant, 'the next step', ({ application }) => application?.stage !== 'person');
      same('the stage', (await applicant.load()).application?.stage, 'organization');
    },
    on,
  ),
  rule(
    'B-news-3',
    'A callback that got lost is asked for',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.reachesHandoff();
      await applicant.handoff();
      await trial.happens(applicant, 'face-passed', { delivery: 'lost' });
      await trial.until(
        applicant,
        'the organization',
        ({ application }) => application?.stage === 'organization',
        2,
      );
    },
    on,
  ),
  rule(
    'B-news-4',
    'News of what was given up change nothing',
    async trial => {
      const applicant = await trial.applicant();
      await trial.reachesPayment(applicant);
      await applicant.choosePayment('from-company');
      const { flow } = await trial.control.flowOf(applicant.account.account);
      await applicant.choosePayment('to-company');
      const { version } = await applicant.load();
      await trial.control.tell({ flow, event: 'transfer-arrived' });
      const { identity, application, version: after } = await applicant.load();
      same('what is left', [identity.status, application?.stage, after], ['unverified', 'payment', version]);
    },
    on,
  ),
  rule(
    'B-news-5',
    'News that were overtaken change nothing',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.reachesHandoff();
      await applicant.handoff();
      await trial.happens(applicant, 'face-done');
      await trial.until(
        applicant,
        'a check that is done',
        ({ application }) => application?.stage === 'person' && application.person.progress === 'done',
      );
      const { application } = await applicant.load();
      same('the actor', application?.actor, 'provider');
      await trial.happens(applicant, 'face-opened');
      same('the progress', (await personOf(applicant))?.progress, 'done');
    },
    on,
  ),
  rule(
    'B-org-1',
    'What the type asks for is required, and only offered types are taken',
    async trial => {
      const applicant = await trial.applicant({
        policy: {
          organizationTypes: [
            { type: 'business', fields: [{ name: 'legalRepresentativeDocumentNumber', required: true }] },
          ],
        },
      });
      await trial.reachesOrganization(applicant);
      const business = { organizationType: 'business', answers: {} };
      const missing = await applicant.isRefused('confirmOrganization', business, 'invalid-answers');
      same('fields', missing.fields, [{ field: 'legalRepresentativeDocumentNumber', code: 'text/empty' }]);
      const other = { organizationType: 'other', answers: {} };
      const { fields } = await applicant.isRefused('confirmOrganization', other, 'invalid-answers');
      same('fields', fields, [{ field: 'organizationType', code: 'answer/not-offered' }]);
    },
    on,
  ),
  rule(
    'B-org-2',
    'Details that are judged wrong leave the stage, and say why',
    async trial => {
      const applicant = await trial.applicant();
      await trial.reachesOrganization(applicant);
      await trial.isJudgedWrong(applicant);
      const payload = { organizationType: 'business', answers: applicant.organization };
      await applicant.isRefused('confirmOrganization', payload, 'identity-mismatch');
      const { application } = await applicant.load();
      holds(
        'organization.code',
        application?.stage === 'organization' && application.organization.code !== null,
        'a code at the stage organization',
        application,
      );
    },
    on,
  ),
];
