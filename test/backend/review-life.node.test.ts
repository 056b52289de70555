import { expect } from 'chai';
import { presets } from '../../src/contract/index.js';
import type { VerifiedAccount, OpenApplication } from '../../demo/backend/demo/review-lists.js';
import { advance, postJson } from './demo-account.js';
import { companyAbroad, handIn, jpeg, reviewAccount, underReview, upload } from './review-account.js';
import { runningDemo } from './running-demo.js';

describe('the life of a review at the reference backend', () => {
  let review = '';
  let cookie = '';
  before(async function () {
    this.timeout(60_000);
    const { urls } = await runningDemo();
    // Other tests have moved time on, perhaps beyond the years whose working days are known.
    await postJson(`${urls.backend}/demo/reset`, {});
    review = `${urls.backend}/demo/review`;
    const { headers } = await postJson(`${review}/sign-in`, {});
    cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  const look = (path: string) => fetch(`${review}/${path}`, { headers: { cookie } });
  const listed = async <T extends { account: string }>(path: string, account: string) =>
    ((await (await look(path)).json()) as T[]).find(each => each.account === account);
  const unlocked = { lock: { days: 0, except: [] } };

  it('[I8] lists what waits with the day on which it is due, and marks what is late', async () => {
    const account = await reviewAccount();
    await underReview(account);
    const { application } = await account.load();
    const expected = application?.stage === 'review' ? application.review.expected : null;
    expect(await listed('applications', account.id)).to.deep.include({
      expected,
      late: false,
      purpose: 'first',
    });
    await advance(24 * 14);
    expect(await listed('applications', account.id)).to.deep.include({ expected, late: true });
    expect((await account.load()).application?.stage).to.equal('review');
  });

  it('[I7] shows the reviewer every answer in full beside the photos, and nobody else', async () => {
    const account = await reviewAccount();
    const answers = companyAbroad();
    await underReview(account, answers);
    const path = `applications/${account.id}`;
    for (const each of [path, 'applications', 'verified', 'photos/x'])
      expect((await fetch(`${review}/${each}`)).status, each).to.equal(403);
    const open = (await (await look(path)).json()) as OpenApplication;
    expect(Object.fromEntries(open.answers.map(({ field, value }) => [field, value]))).to.deep.equal(answers);
    expect(open.photos).to.have.length(1);
    expect(open.photos[0]).to.include({ slot: 'license', mediaType: 'image/jpeg', bytes: 64 });
    expect(open.consents.map(({ purpose }) => purpose)).to.deep.equal(['notice', 'identity']);
  });

  it('[A39] [A40] hands out a photo as a file that no browser runs', async () => {
    const account = await reviewAccount();
    await underReview(account);
    const [photo] = (await account.load()).application?.photos ?? [];
    expect(photo?.id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/, 'random, so that nobody guesses it');
    const response = await look(`photos/${photo?.id ?? ''}`);
    expect(new Uint8Array(await response.arrayBuffer())).to.deep.equal(jpeg());
    expect(Object.fromEntries(response.headers)).to.include({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="license.jpeg"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('[A39] takes a PDF only where the policy does', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7\n%%EOF');
    const photo = { ...presets.review().photo, pdf: true };
    for (const [policyOverrides, status] of [
      [{}, 415],
      [{ photo }, 200],
    ] as const) {
      const account = await reviewAccount(true, 'sg', policyOverrides);
      await account.must('start', { subject: 'enterprise' });
      expect((await upload(account, 'license', pdf)).status).to.equal(status);
    }
  });

  it('[E16] keeps the old identity while a change is reviewed, when it is rejected, and until it is approved', async () => {
    const account = await reviewAccount(true, 'sg', unlocked);
    await underReview(account);
    await account.demoPost('review/approve', { account: account.id });
    const { identity: old } = await account.load();
    await account.must('start', { subject: 'enterprise' });
    await underReview(account);
    expect(await listed<OpenApplication>('applications', account.id)).to.include({ purpose: 'change' });
    expect((await account.load()).identity).to.deep.equal(old);
    const reasons = [{ field: 'license', code: 'document-expired' }];
    await account.demoPost('review/reject', { account: account.id, reasons });
    expect(await account.load()).to.deep.include({ identity: old });
    await handIn(account, 'enterprise', companyAbroad(), ['license']);
    await account.demoPost('review/approve', { account: account.id });
    expect((await account.load()).identity).not.to.deep.equal(old);
  });

  it('[I10] lets what is under review be withdrawn, and nothing decided about it afterwards', async () => {
    const account = await reviewAccount();
    await underReview(account);
    await account.must('withdraw', {});
    const { status, body } = await account.demoPost('review/approve', { account: account.id });
    expect([status, body.code]).to.deep.equal([409, 'wrong-stage']);
    expect((await account.load()).identity.status).to.equal('unverified');
  });

  it('[I11] examines verified companies periodically, and revokes with reasons and their words', async () => {
    const account = await reviewAccount();
    await underReview(account);
    await account.demoPost('review/approve', { account: account.id });
    const before = await listed<VerifiedAccount>('verified', account.id);
    expect(before).to.include({ examinedAt: null, examinationIsDue: false, served: 1, quota: 5 });
    await advance(24 * 366);
    expect(await listed<VerifiedAccount>('verified', account.id)).to.include({ examinationIsDue: true });
    await account.demoPost('review/examine', { account: account.id });
    const after = await listed<VerifiedAccount>('verified', account.id);
    expect(after).to.include({ examinationIsDue: false });
    expect((after?.examinationDue ?? '') > (before?.examinationDue ?? '')).to.equal(true);

    const reasons = [{ field: null, code: 'organization-dissolved', message: 'Struck off the register.' }];
    await account.demoPost('review/revoke', { account: account.id, reasons });
    const { identity } = await account.load();
    expect(identity).to.deep.include({ status: 'revoked', reasons });
    expect(await listed('verified', account.id)).to.equal(undefined);
  });

  it('[I9] takes no rejection and no revocation without a reason', async () => {
    const account = await reviewAccount();
    await underReview(account);
    const { status } = await account.demoPost('review/reject', { account: account.id, reasons: [] });
    expect(status).to.equal(400);
    expect((await account.load()).application?.stage).to.equal('review');
  });
});
