import { expect } from 'chai';
import type { Answers, Payload, Reason } from '../../src/contract/index.js';
import type { DemoAccount } from './demo-account.js';
import {
  confirmedWarnings,
  companyAbroad,
  handIn,
  reviewAccount,
  underReview,
  upload,
} from './review-account.js';
import { runningDemo } from './running-demo.js';
import { consentsFor } from './test-identity.js';

const photosOf = async (account: DemoAccount) => (await account.load()).application?.photos ?? [];

const reject = (account: DemoAccount, ...reasons: Reason[]) =>
  account.demoPost('review/reject', { account: account.id, reasons });

/** A correction that carries only what is given here. */
const correct = (account: DemoAccount, answers: Answers, photos: Payload<'submit'>['photos'] = []) =>
  account.send('submit', {
    subject: account.policy.individual && 'fullName' in answers ? 'individual' : 'enterprise',
    answers,
    consents: consentsFor(account.policy),
    confirmedWarnings: [],
    photos,
  });

const personOfHongKong: Answers = {
  fullName: '陳大文',
  documentType: 'id-card',
  documentNumber: 'A123456(3)',
  address: '香港示例道 1 號',
};

describe('corrections at the reference backend', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[I9] keeps every answer that no reason names, with the warning that was confirmed for it, and the photo', async () => {
    const account = await reviewAccount();
    const answers = companyAbroad();
    await underReview(account, answers);
    await reject(account, { field: 'registeredAddress', code: 'answer-differs' });

    const bare = await correct(account, {});
    expect(bare.body.fields).to.deep.equal([{ field: 'registeredAddress', code: 'text/empty' }]);
    const corrected = await correct(account, { registeredAddress: '2 Example Road, Singapore 018989' });
    expect([corrected.status, corrected.body.application?.stage]).to.deep.equal([200, 'review']);

    await account.demoPost('review/approve', { account: account.id });
    const verified = await account.load();
    expect(verified.identity).to.include({ status: 'verified' });
    expect(verified.application).to.equal(null);
  });

  it('[I9] checks the whole after putting kept and new answers together', async () => {
    const account = await reviewAccount(true, 'sg');
    await underReview(account);
    await reject(account, { field: 'organizationRegion', code: 'answer-differs' });
    const moved = await correct(account, { organizationRegion: 'cn-mainland' });
    expect(moved.status).to.equal(422);
    expect(moved.body.fields.map(({ field }) => field)).to.include('registrationNumber');
  });

  it('[I9] wants another photo where a reason names the slot, and keeps the one of the other slot', async () => {
    const account = await reviewAccount(false, 'hk');
    await handIn(account, 'individual', personOfHongKong, ['front', 'back']);
    const [front, back] = await photosOf(account);
    await reject(account, { field: 'front', code: 'photo-unreadable' });
    expect(await photosOf(account)).to.deep.equal([back]);

    const same = { slot: 'front', id: front?.id ?? '' } as const;
    for (const photos of [[], [same]]) {
      const { status, body } = await correct(account, { fullName: '陳大文' }, photos);
      expect([status, body.fields]).to.deep.equal([422, [{ field: 'front', code: 'photo/missing' }]]);
    }
    const { body } = await upload(account, 'front');
    const another = { slot: 'front', id: body.photo?.id ?? '' } as const;
    expect(another.id).not.to.equal(same.id);
    expect((await correct(account, { fullName: '陳大文' }, [another])).body.application?.stage).to.equal(
      'review',
    );
    expect((await photosOf(account)).map(({ id }) => id)).to.have.members([another.id, back?.id]);
  });

  it('[I9] keeps no photo for another document than the one it was handed in for', async () => {
    const account = await reviewAccount(false, 'hk');
    await handIn(account, 'individual', personOfHongKong, ['front', 'back']);
    await reject(account, { field: 'documentType', code: 'document-not-accepted' });
    const other = { fullName: '陳大文', documentType: 'drivers-license' };
    const kept = await correct(account, other);
    expect(kept.body.fields, 'a number belongs to its document').to.deep.equal([
      { field: 'documentNumber', code: 'text/empty' },
    ]);
    const { body } = await correct(account, { ...other, documentNumber: 'D1234567' });
    expect(body.fields).to.deep.equal([
      { field: 'front', code: 'photo/missing' },
      { field: 'back', code: 'photo/missing' },
    ]);
  });

  it('[I9] lists the uploads of a draft over a reload, the newest of each slot, and takes only those', async () => {
    const account = await reviewAccount();
    await account.must('start', { subject: 'enterprise' });
    const first = (await upload(account, 'license')).body.photo;
    const second = (await upload(account, 'license')).body;
    expect(second.snapshot?.application?.photos).to.deep.equal([second.photo]);
    expect(await photosOf(account)).to.deep.equal([second.photo]);
    const payload = {
      subject: 'enterprise',
      answers: companyAbroad(),
      consents: consentsFor(account.policy),
    } as const;
    const submit = (id: string) =>
      account.send('submit', {
        ...payload,
        confirmedWarnings: [...confirmedWarnings],
        photos: [{ slot: 'license', id }],
      });
    expect((await submit(first?.id ?? '')).body.fields).to.deep.equal([
      { field: 'license', code: 'photo/missing' },
    ]);
    expect((await submit(second.photo?.id ?? '')).status).to.equal(200);
    expect(await photosOf(account)).to.deep.equal([{ ...second.photo, type: 'business-license' }]);
  });

  it('deletes photos at withdraw, at a new start, and after the decision', async () => {
    const { urls } = await runningDemo();
    const signIn = await fetch(`${urls.backend}/demo/review/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const shown = async (id = '') =>
      (await fetch(`${urls.backend}/demo/review/photos/${id}`, { headers: { cookie } })).status;

    for (const end of ['withdraw', 'approve'] as const) {
      const account = await reviewAccount();
      await underReview(account);
      const [photo] = await photosOf(account);
      expect(await shown(photo?.id)).to.equal(200);
      if (end === 'withdraw') await account.must('withdraw', {});
      else await account.demoPost('review/approve', { account: account.id });
      expect(await shown(photo?.id), end).to.equal(404);
    }
    const account = await reviewAccount();
    await account.must('start', { subject: 'enterprise' });
    await upload(account, 'license');
    await account.must('start', { subject: 'enterprise' });
    expect(await photosOf(account)).to.deep.equal([]);
  });
});
