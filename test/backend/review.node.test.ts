import { expect } from 'chai';
import type { Snapshot } from '../../src/contract/index.js';
import { dateIn, reviewWindow } from '../../src/domain/index.js';
import { advance, postJson } from './demo-account.js';
import {
  companyAbroad,
  confirmedWarnings,
  handIn,
  jpeg,
  reviewAccount as fresh,
  upload,
} from './review-account.js';
import { runningDemo } from './running-demo.js';
import { consentsFor } from './test-identity.js';

describe('documents and review at the reference backend', () => {
  before(async function () {
    this.timeout(60_000);
    // Other tests have moved time on, perhaps beyond the years whose working days are known.
    const { urls } = await runningDemo();
    await postJson(`${urls.backend}/demo/reset`, {});
  });

  it('[I5] takes a document of the account’s region only, with each photo that it needs', async () => {
    const account = await fresh(false, 'hk');
    const answers = {
      fullName: '陳大文',
      documentType: 'id-card',
      documentNumber: 'A123456(3)',
      address: '香港示例道 1 號',
    };
    const without = await handIn(account, 'individual', answers, ['front']);
    expect(without.body.fields).to.deep.equal([{ field: 'back', code: 'photo/missing' }]);
    const foreign = await handIn(account, 'individual', { ...answers, documentType: 'resident-id' }, []);
    expect(foreign.body.code).to.equal('invalid-answers');
    const whole = await handIn(account, 'individual', answers, ['front', 'back']);
    expect([whole.status, whole.body.application?.stage]).to.deep.equal([200, 'review']);
  });

  it('[I5] takes a name in Latin letters on documents of other regions, and on a passport anywhere', async () => {
    const card = { documentType: 'id-card', documentNumber: 'A123456(3)', address: '1 Example Road' };
    const abroad = await handIn(
      await fresh(false, 'hk'),
      'individual',
      { ...card, fullName: 'CHAN TAI MAN' },
      ['front', 'back'],
    );
    expect(abroad.status, JSON.stringify(abroad.body.fields)).to.equal(200);
    const passport = { documentType: 'passport', documentNumber: 'E12345678', address: '北京市某路1号' };
    const guest = await fresh(false, 'cn-mainland');
    const here = await handIn(guest, 'individual', { ...passport, fullName: 'JOHN SMITH' }, ['page']);
    expect(here.status, JSON.stringify(here.body.fields)).to.equal(200);
  });

  it('[I5] takes no photo of another account', async () => {
    const [owner, thief] = [await fresh(), await fresh()];
    await owner.must('start', { subject: 'enterprise' });
    await thief.must('start', { subject: 'enterprise' });
    const { body } = await upload(owner, 'license');
    const { body: refused } = await thief.send('submit', {
      subject: 'enterprise',
      answers: companyAbroad(),
      consents: consentsFor(thief.policy),
      confirmedWarnings: [...confirmedWarnings],
      photos: [{ slot: 'license', id: body.photo?.id ?? '' }],
    });
    expect(refused.fields).to.deep.equal([{ field: 'license', code: 'photo/missing' }]);
  });

  it('[I6] asks a company for its license, whatever its region’s number looks like', async () => {
    const account = await fresh();
    const without = await handIn(account, 'enterprise', companyAbroad(), []);
    expect(without.body.fields).to.deep.equal([{ field: 'license', code: 'photo/missing' }]);
    const whole = await handIn(account, 'enterprise', companyAbroad(), ['license']);
    expect(whole.body.application?.stage).to.equal('review');
  });

  it('takes an unusual answer only when the person confirmed just that warning', async () => {
    const account = await fresh();
    await account.must('start', { subject: 'enterprise' });
    const payload = {
      subject: 'enterprise',
      answers: companyAbroad(),
      consents: consentsFor(account.policy),
      photos: [{ slot: 'license', id: (await upload(account, 'license')).body.photo?.id ?? '' }],
    } as const;
    const other = { field: 'registrationNumber', code: 'organization-name/latin-only' } as const;
    const refused = await account.send('submit', {
      ...payload,
      photos: [...payload.photos],
      confirmedWarnings: [other],
    });
    expect(refused.body.fields).to.deep.equal([...confirmedWarnings]);
  });

  it('[A39] judges a photo by its bytes, and refuses one that is too large', async () => {
    const account = await fresh();
    await account.must('start', { subject: 'enterprise' });
    const svg = await upload(account, 'license', new TextEncoder().encode('<svg onload="alert(1)"/>'));
    expect([svg.status, svg.body.code]).to.deep.equal([415, 'photo-type']);
    const large = new Uint8Array(5_000_001);
    large.set(jpeg());
    const huge = await upload(account, 'license', large);
    expect([huge.status, huge.body.code]).to.deep.equal([413, 'photo-too-large']);
    expect((await upload(account, 'elsewhere')).status).to.equal(404);
  });

  it('[I8] is under review for 2 to 4 working days, with the channels of the result', async () => {
    const account = await fresh();
    const { body } = await handIn(account, 'enterprise', companyAbroad(), ['license']);
    const { date } = dateIn('Asia/Shanghai', new Date(body.serverTime));
    if (body.application?.stage !== 'review') throw new Error('not under review');
    expect(body.application.review).to.deep.equal({
      expected: reviewWindow(date, 2, 4),
      channels: ['site', 'email', 'sms'],
    });
    const outbox = `${account.demo.urls.backend}/demo/outbox?account=${account.id}`;
    await account.demoPost('review/approve', { account: account.id });
    const messages = (await (await fetch(outbox)).json()) as { channel: string; message: string }[];
    expect(messages.map(({ channel, message }) => `${channel} ${message}`).sort()).to.deep.equal([
      'email submitted',
      'email verified',
      'site submitted',
      'site verified',
      'sms submitted',
      'sms verified',
    ]);
  });

  it('[I9] tells each reason at its field, and takes a corrected submission', async () => {
    const account = await fresh();
    await handIn(account, 'enterprise', companyAbroad(), ['license']);
    const reasons = [{ field: 'registrationNumber', code: 'review/unreadable' }];
    await account.demoPost('review/reject', { account: account.id, reasons });
    const { application } = await account.load();
    expect(application).to.deep.include({ stage: 'rejected', reasons });
    const corrected = await handIn(account, 'enterprise', companyAbroad(), ['license']);
    expect(corrected.body.application?.stage).to.equal('review');
    expect(corrected.body.application?.id).to.equal(application?.id);
  });

  it('[I10] allows any number of changes, but none within 30 days after success', async () => {
    const account = await fresh();
    for (let n = 0; n < 2; n += 1) {
      if (n > 0) await account.must('start', { subject: 'enterprise' });
      await handIn(account, 'enterprise', companyAbroad(), ['license']);
      await account.demoPost('review/approve', { account: account.id });
      const early = await account.send('start', { subject: 'enterprise' });
      expect(early.body.code).to.equal('edit-locked');
      await advance(31 * 24);
    }
  });

  it('[I11] revokes a verified identity, which frees its place; the account verifies again', async () => {
    const account = await fresh();
    await handIn(account, 'enterprise', companyAbroad(), ['license']);
    await account.demoPost('review/approve', { account: account.id });
    const reasons = [{ field: null, code: 'review/company-dissolved' }];
    await account.demoPost('review/revoke', { account: account.id, reasons });
    const revoked: Snapshot = await account.load();
    expect(revoked.identity).to.deep.include({ status: 'revoked', reasons });
    expect(revoked.editableFrom).to.equal(null);
    const again = await account.must('start', { subject: 'enterprise' });
    expect(again.application).to.include({ stage: 'draft', purpose: 'first' });
  });
});
