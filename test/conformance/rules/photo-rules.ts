import { fileOf, samplePhoto } from '../sample-photo.js';
import { holds, rule, same } from '../rule.js';
import type { Applicant } from '../applicant.js';

const on = { on: 'review' } as const;
const license = { slot: 'license' };
const jpeg = () => fileOf('\u00ff\u00d8\u00ff\u00e0');
const photoOf = (policy: object) => ({
  photo: {
    maxBytes: 5_000_000,
    maxPixels: 4_194_304,
    maxDecodePixels: 120_000_000,
    pdf: false,
    watermark: null,
    ...policy,
  },
});

/** Submits with these photos, of which the one of the license does not count. */
async function isMissing(applicant: Applicant, photos: object[]): Promise<void> {
  const payload = await applicant.submission({ photos });
  const { fields } = await applicant.isRefused('submit', payload, 'invalid-answers');
  same('fields', fields, [{ field: 'license', code: 'photo/missing' }]);
}

/** Photos. */
export const photoRules = [
  rule(
    'B-photo-1',
    'A photo that was uploaded is listed, and counts for the submission',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const photo = await applicant.upload('license');
      const { application } = await applicant.load();
      same(
        'the photos',
        application?.photos.map(({ id, slot }) => ({ id, slot })),
        [photo].map(({ id, slot }) => ({ id, slot })),
      );
      const payload = await applicant.submission({ photos: [photo] });
      same('the stage', (await applicant.does('submit', payload)).application?.stage, 'review');
    },
    on,
  ),
  rule(
    'B-photo-2',
    'Each slot without a photo is named',
    async trial => {
      const applicant = await trial.applicant({ subject: 'individual' });
      await applicant.start();
      const payload = await applicant.submission({ photos: [] });
      const { fields } = await applicant.isRefused('submit', payload, 'invalid-answers');
      same('fields', fields.map(({ field, code }) => `${field}: ${code}`).sort(), [
        'emblem: photo/missing',
        'portrait: photo/missing',
      ]);
    },
    on,
  ),
  rule(
    'B-photo-3',
    'Somebody else’s photo does not count',
    async trial => {
      const [applicant, other] = [await trial.applicant(), await trial.applicant()];
      await other.start();
      const photo = await other.upload('license');
      await applicant.start();
      await isMissing(applicant, [photo]);
      await applicant.upload('license');
      await isMissing(applicant, [photo]);
    },
    on,
  ),
  rule(
    'B-photo-4',
    'A newer photo replaces the one in its slot',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const first = await applicant.upload('license');
      const second = await applicant.upload('license');
      holds('the id', first.id !== second.id, 'another one', second.id);
      await isMissing(applicant, [first]);
      same(
        'the stage',
        (await applicant.does('submit', await applicant.submission({ photos: [second] }))).application?.stage,
        'review',
      );
    },
    on,
  ),
  rule(
    'B-photo-5',
    'More bytes than the policy allows are refused',
    async trial => {
      const applicant = await trial.applicant({ policy: photoOf({ maxBytes: 2_000 }) });
      await applicant.start();
      const raw = new Uint8Array(2_001);
      raw.set(samplePhoto());
      await applicant.isRefused('uploadPhoto', license, 'photo-too-large', { raw });
      await applicant.upload('license', raw.slice(0, 2_000));
    },
    on,
  ),
  rule(
    'B-photo-6',
    'The type is recognized by the first bytes',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const headers = { 'content-type': 'image/jpeg' };
      for (const head of ['<svg xmlns=', 'GIF89a', 'RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', '%PDF-1.7', ''])
        await applicant.isRefused('uploadPhoto', license, 'photo-type', { raw: fileOf(head), headers });
      await applicant.upload('license', jpeg(), { headers: { 'content-type': 'application/octet-stream' } });
      const other = await trial.applicant({ policy: photoOf({ pdf: true }) });
      await other.start();
      await other.upload('license', fileOf('%PDF-1.7'));
    },
    on,
  ),
  rule(
    'B-photo-7',
    'A slot that the contract does not have is 404',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      await applicant.isRefused('uploadPhoto', { slot: 'selfie' }, 'not-found', { raw: jpeg() });
      const { maxBytes } = (await applicant.policy()).photo;
      const raw = new Uint8Array(maxBytes + 1);
      await applicant.isRefused('uploadPhoto', { slot: 'selfie' }, 'not-found', { raw });
    },
    on,
  ),
  rule(
    'B-photo-8',
    'Photos go with their application',
    async trial => {
      const applicant = await trial.applicant();
      await applicant.start();
      const photo = await applicant.upload('license');
      same('the photos of a new draft', (await applicant.start()).application?.photos, []);
      await isMissing(applicant, [photo]);
    },
    on,
  ),
  rule(
    'B-photo-9',
    'A photo counts for one document type',
    async trial => {
      const applicant = await trial.applicant({ subject: 'individual' });
      await applicant.handsIn();
      await trial.control.review(applicant.account.account, 'reject', [
        { field: 'documentType', code: 'document-not-accepted' },
      ]);
      const { serverTime } = await applicant.load();
      await trial.control.setClock(new Date(Date.parse(serverTime) + 60_000));
      // Both documents have the same slots and numbers of the same form.
      const answers = {
        ...applicant.answers,
        documentType: 'residence-permit',
        documentNumber: residencePermit,
      };
      const payload = await applicant.submission({ answers, photos: [] });
      const { fields } = await applicant.isRefused('submit', payload, 'invalid-answers');
      same('fields', fields.map(({ field, code }) => `${field}: ${code}`).sort(), [
        'emblem: photo/missing',
        'portrait: photo/missing',
      ]);
    },
    on,
  ),
];

/** A well-formed number of a residence permit for people of Hong Kong, with the dates of nobody. */
const residencePermit = '810000199408230021';
