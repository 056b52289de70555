import { keyHeader, type Receipt } from '../../../src/contract/index.js';
import { freshKey, type Reply } from '../applicant.js';
import { fileOf, samplePhoto } from '../sample-photo.js';
import { freshCreditCode, freshResidentId } from '../sample-answers.js';
import { holds, rule, same } from '../rule.js';
import { beginning } from '../trial.js';

const begin = { subject: 'enterprise' };
const after = (hours: number) => new Date(Date.parse(beginning) + hours * 3_600_000);
const outcomes = (receipts: readonly Receipt[], key: string) =>
  receipts.filter(receipt => receipt.key === key).map(({ outcome }) => outcome);

/** Idempotency keys and receipts. */
export const keyRules = [
  rule(
    'B-key-1',
    'A command without a key, or with one that is too short, too long or not printable, is refused',
    async trial => {
      const applicant = await trial.applicant();
      for (const key of [null, 'short', 'x'.repeat(201), 'with a blank inside'])
        await applicant.isRefused('start', begin, 'bad-request', { headers: { [keyHeader]: key } });
    },
  ),
  rule('B-key-2', 'The same key with the same payload is carried out once', async trial => {
    const applicant = await trial.applicant();
    const key = freshKey();
    const first = await applicant.does('start', begin, { key });
    const second = await applicant.does('start', begin, { key });
    same('the application’s id', second.application?.id, first.application?.id);
    same('the version', second.version, first.version);
  }),
  rule(
    'B-key-3',
    'A refusal is told again, and costs nothing again',
    async trial => {
      const applicant = await trial.applicant();
      await trial.isJudgedWrong(applicant);
      await applicant.start();
      const key = freshKey();
      const payload = await applicant.submission();
      const first = await applicant.isRefused('submit', payload, 'identity-mismatch', { key });
      const second = await applicant.isRefused('submit', payload, 'identity-mismatch', { key });
      same('dayTry', second.dayTry, first.dayTry);
      const { attempts, policy } = await applicant.load();
      same('the tries that are left', attempts?.left, (policy.attempts?.perDay ?? 0) - 1);
    },
    { on: 'enterprise' },
  ),
  rule('B-key-4', 'An outcome that is repeated carries the snapshot of now', async trial => {
    const applicant = await trial.applicant();
    const key = freshKey();
    await applicant.does('start', begin, { key });
    await applicant.does('withdraw', {});
    const repeated = await applicant.does('start', begin, { key });
    same('the application', repeated.application, null);
    same('the version', repeated.version, (await applicant.load()).version);
  }),
  rule('B-key-5', 'The same key with another payload is key-reused, and nothing is done', async trial => {
    const applicant = await trial.applicant({ company: false });
    const key = freshKey();
    const { application } = await applicant.does('start', begin, { key });
    await applicant.isRefused('start', { subject: 'individual' }, 'key-reused', { key });
    same('the application', (await applicant.load()).application, application);
  }),
  rule('B-key-6', 'A key belongs to one command', async trial => {
    const applicant = await trial.applicant();
    const key = freshKey();
    await applicant.does('start', begin, { key });
    await applicant.isRefused('withdraw', {}, 'key-reused', { key });
    same('the stage', (await applicant.load()).application?.stage, 'draft');
  }),
  rule('B-key-7', 'A key belongs to one account', async trial => {
    const [one, other] = [await trial.applicant(), await trial.applicant()];
    const key = freshKey();
    await one.does('start', begin, { key });
    await one.does('withdraw', {});
    same('the stage of the other', (await other.does('start', begin, { key })).application?.stage, 'draft');
    same('receipts of the first', outcomes((await one.load()).receipts, key), ['accepted']);
  }),
  rule('B-key-8', 'Blanks and the order of members make no other payload', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    const key = freshKey();
    const payload = await applicant.submission();
    const first = await applicant.does('submit', payload, { key });
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, inner]) => [name, reversed(inner)]),
            )
          : value;
    const raw = JSON.stringify(reversed(payload), null, 2);
    const second = await applicant.does('submit', {}, { key, raw });
    same('submittedAt', second.application?.submittedAt, first.application?.submittedAt);
  }),
  rule('B-key-9', 'A box that was ticked anew makes no other payload', async trial => {
    const applicant = await trial.applicant();
    await applicant.start();
    const key = freshKey();
    const payload = await applicant.submission();
    const first = await applicant.does('submit', payload, { key });
    const consents = payload.consents as { givenAt: string }[];
    const later = consents.map(each => ({
      ...each,
      givenAt: new Date(Date.parse(each.givenAt) + 1_000).toISOString(),
    }));
    const second = await applicant.does('submit', { ...payload, consents: later }, { key });
    same('submittedAt', second.application?.submittedAt, first.application?.submittedAt);
  }),
  rule('B-key-10', 'Two requests with one key at the same time are carried out once', async trial => {
    const applicant = await trial.applicant();
    const key = freshKey();
    await applicant.load();
    const replies: Reply[] = await Promise.all([1, 2, 3].map(() => applicant.send('start', begin, { key })));
    for (const { status, body } of replies)
      holds(
        'each answer',
        status === 200 || body['code'] === 'key-in-flight',
        '200 or key-in-flight',
        `${status} ${String(body['code'])}`,
      );
    const { application, receipts } = await applicant.load();
    same('receipts of the key', outcomes(receipts, key), ['accepted']);
    const ids = replies.flatMap(({ body }) => {
      const { id } = (body['application'] ?? {}) as { id?: string };
      return id === undefined ? [] : [id];
    });
    same('the applications in the answers', [...new Set(ids)], [application?.id]);
    if (trial.preset !== 'enterprise' || !trial.control.isThere) return;
    await trial.isJudgedWrong(applicant);
    const payload = await applicant.submission();
    const before = (await applicant.load()).attempts?.left ?? 0;
    const wrong = freshKey();
    await Promise.all([1, 2, 3].map(() => applicant.send('submit', payload, { key: wrong })));
    same('the tries left', (await applicant.load()).attempts?.left, before - 1);
  }),
  rule(
    'B-key-11',
    'A 5xx is no outcome: the same key is carried out later',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const key = freshKey();
      const payload = await applicant.submission();
      await trial.control.setOutage(true);
      await applicant.isRefused('submit', payload, 'provider-unavailable', { key });
      await trial.control.setOutage(false);
      same('the stage', (await applicant.does('submit', payload, { key })).application?.stage, 'person');
    },
    { on: 'enterprise' },
  ),
  rule('B-key-12', 'A key is remembered for a day', async trial => {
    const applicant = await trial.applicant();
    const key = freshKey();
    const first = await applicant.does('start', begin, { key });
    await trial.control.setClock(after(23.9));
    const second = await applicant.does('start', begin, { key });
    same('the application’s id', second.application?.id, first.application?.id);
  }),
  rule(
    'B-key-13',
    'receipts tell at least the newest twenty outcomes, newest first, refusals with their problem',
    async trial => {
      const applicant = await trial.applicant();
      const keys = Array.from({ length: 22 }, freshKey);
      for (const [index, key] of keys.entries()) {
        if (index % 2 === 0) await applicant.does('start', begin, { key });
        else if (index === 21) await applicant.isRefused('submitAmount', { fen: 1 }, 'wrong-stage', { key });
        else await applicant.does('withdraw', {}, { key });
      }
      const { receipts } = await applicant.load();
      holds('receipts', receipts.length <= 50, 'at most 50', receipts.length);
      same(
        'the newest twenty',
        receipts.slice(0, 20).map(({ key }) => key),
        keys.reverse().slice(0, 20),
      );
      const [newest] = receipts;
      same('the newest', [newest?.outcome, newest?.problem?.code], ['refused', 'wrong-stage']);
    },
  ),
  rule(
    'B-key-14',
    'Other bytes of a photo under the same key are key-reused',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const key = freshKey();
      const bytes = samplePhoto();
      const first = await applicant.upload('license', bytes, { key });
      same('the photo, sent again', await applicant.upload('license', bytes, { key }), first);
      const raw = fileOf('\u00ff\u00d8\u00ff\u00e0');
      await applicant.isRefused('uploadPhoto', { slot: 'license' }, 'key-reused', { key, raw });
    },
    { on: 'review' },
  ),
  rule('B-order-3', 'A known key is answered before the stage is looked at', async trial => {
    const applicant = await trial.applicant();
    const key = freshKey();
    await applicant.does('start', begin, { key });
    const { application } = await applicant.handsIn();
    const repeated = await applicant.does('start', begin, { key });
    same('the stage', repeated.application?.stage, application?.stage);
  }),
  rule('B-quota-7', 'A number is the same identity in whatever width and case', async trial => {
    const number = trial.preset === 'enterprise' ? freshCreditCode() : freshResidentId();
    const subject = trial.preset === 'enterprise' ? 'enterprise' : 'individual';
    const field = subject === 'enterprise' ? 'registrationNumber' : 'documentNumber';
    const policy = { accountsPerIdentity: { individual: 1, enterprise: 1, disclose: 'after-proof' } };
    const first = await trial.applicant({ subject, policy });
    first.answers = { ...first.answers, [field]: number };
    same('the first', (await trial.verifies(first)).identity.status, 'verified');
    const second = await trial.applicant({ subject, policy });
    const wide = Array.from(number.toLowerCase(), char =>
      /[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char,
    ).join('');
    second.answers = { ...second.answers, [field]: ` ${wide} ` };
    same('the second', (await trial.verifies(second)).application?.stage, 'rejected');
  }),
];
