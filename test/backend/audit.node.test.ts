import { expect } from 'chai';
import { DemoAccount } from './demo-account.js';
import { companyAbroad, handIn, reviewAccount, underReview } from './review-account.js';
import { runningDemo } from './running-demo.js';
import {
  authorizedPerson,
  individualAnswers,
  legalRepresentative,
  organizationAnswers,
  wrongOrganizationAnswers,
} from './test-identity.js';

interface Line {
  readonly account: string;
  readonly decision: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The account's audit, oldest first. */
async function linesOf(account: DemoAccount): Promise<Line[]> {
  const response = await fetch(`${account.demo.urls.backend}/demo/audit?account=${account.id}`);
  return ((await response.json()) as Line[]).reverse();
}
const decisions = (lines: readonly Line[]) => lines.map(({ decision }) => decision);

/** Nothing that a person typed or is stands in the lines, nor the number of their account. */
function expectNothingPersonal(lines: readonly Line[], account: DemoAccount, ...answers: object[]): void {
  const text = JSON.stringify(lines);
  const choices = ['resident-id', 'sg', 'cn-mainland'];
  const typed = answers
    .flatMap(each => Object.values(each) as string[])
    .filter(each => !choices.includes(each));
  for (const value of [...typed, account.id]) expect(text).not.to.contain(value);
}

describe('the audit', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('has a line for each decision of a provider and a register, and none for what only was repeated', async function () {
    this.timeout(30_000);
    const account = await DemoAccount.create();
    const [wrong, right] = [wrongOrganizationAnswers(), organizationAnswers()];
    await account.must('start', { subject: 'enterprise' });
    const key = 'the-same-wrong-answers';
    for (let n = 0; n < 3; n += 1) await account.submit('enterprise', wrong, key);
    await account.submit('enterprise', { ...right, registrationNumber: 'nonsense' });
    await account.reachPerson('enterprise', right);
    await account.must('startHandoff', { mode: 'embedded' });
    const fail = {
      flow: (await account.flow('face')).id,
      result: 'fail',
      code: '张三 does not look like it',
    };
    await account.operate('face', fail);
    await account.until(
      ({ application }) => application?.stage === 'person' && application.person.status === 'failed',
    );
    await account.passFace();
    await account.must('confirmOrganization', {
      organizationType: 'business',
      answers: legalRepresentative(),
    });
    const fen = await account.receiveAmount();
    await account.send('submitAmount', { fen: fen === 1 ? 2 : fen - 1 });
    await account.must('submitAmount', { fen });

    const lines = await linesOf(account);
    expect(decisions(lines)).to.deep.equal([
      'judged-wrong',
      'submission-accepted',
      'face-failed',
      'face-passed',
      'organization-confirmed',
      'amount-wrong',
      'verified',
    ]);
    expect(lines[0]?.detail).to.deep.equal({ spentToday: 1 });
    expect(lines[2]?.detail).to.deep.equal({ code: 'other' });
    expect(lines.at(-1)?.detail).to.deep.equal({ subject: 'enterprise', before: 'unverified' });
    expect(new Set(lines.map(each => each.account))).to.deep.equal(new Set([await account.accountKey()]));
    expectNothingPersonal(lines, account, wrong, right, authorizedPerson(), legalRepresentative());
  });

  it('has a line for each decision of a reviewer, with the codes of reasons and not their words', async function () {
    this.timeout(30_000);
    const account = await reviewAccount();
    const answers = companyAbroad();
    await underReview(account, answers);
    const message = `${answers.organizationName ?? ''} is not what the license says`;
    const reasons = [
      { field: 'organizationName', code: 'answer-differs', message },
      { field: null, code: 'call 13800138000' },
    ];
    await account.demoPost('review/reject', { account: account.id, reasons });
    await handIn(account, 'enterprise', answers, ['license']);
    await account.demoPost('review/approve', { account: account.id });
    await account.demoPost('review/examine', { account: account.id });
    await account.demoPost('review/revoke', {
      account: account.id,
      reasons: [{ field: null, code: 'information-outdated' }],
    });
    const lines = await linesOf(account);
    expect(decisions(lines)).to.deep.equal([
      'submission-accepted',
      'rejected',
      'submission-accepted',
      'verified',
      'examined',
      'revoked',
    ]);
    expect(lines[1]?.detail).to.deep.equal({ reasons: ['organizationname: answer-differs', 'other'] });
    expect(lines.at(-1)?.detail).to.deep.equal({ reasons: ['information-outdated'] });
    expectNothingPersonal(lines, account, answers, { message, phone: '13800138000' });
  });

  it('says whom a quota turned away, and what was given up', async function () {
    this.timeout(30_000);
    const answers = individualAnswers();
    const [first, second] = await Promise.all([1, 2].map(() => DemoAccount.create({ company: false })));
    if (!first || !second) throw new Error('There are two.');
    await first.verifyIndividual(answers);
    await second.verifyIndividual(answers);
    await second.must('withdraw', {});
    expect(decisions(await linesOf(first))).to.deep.equal(['submission-accepted', 'face-passed', 'verified']);
    const lines = await linesOf(second);
    expect(decisions(lines)).to.deep.equal([
      'submission-accepted',
      'face-passed',
      'rejected',
      'application-ended',
    ]);
    expect(lines[2]?.detail).to.deep.equal({ reasons: ['identity-over-quota'] });
    expectNothingPersonal(lines, second, answers);
  });
});
