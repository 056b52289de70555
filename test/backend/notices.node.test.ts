import { expect } from 'chai';
import { advance, DemoAccount } from './demo-account.js';
import { companyAbroad, handIn, reviewAccount } from './review-account.js';
import { runningDemo } from './running-demo.js';
import { organizationAnswers } from './test-identity.js';

interface Message {
  readonly channel: string;
  readonly message: string;
  readonly title: string | null;
  readonly text: string;
}

/** What was sent to an account, the oldest first. */
async function outboxOf({ demo, id }: DemoAccount): Promise<Message[]> {
  const response = await fetch(`${demo.urls.backend}/demo/outbox?account=${id}`);
  return ((await response.json()) as Message[]).reverse();
}

const reasons = [{ field: 'registeredAddress', code: 'answer-differs', message: 'Unit 12 is missing' }];

describe('notices of the reference backend', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  for (const [language, words] of [
    ['zh-CN', /^我们已收到.*认证资料[^\n]*$/],
    ['en', /^We have received[^\n]*$/],
    ['fr', /我们已收到[^]*\n.*We have received/],
  ] as const)
    it(`[I8] says in ${language === 'fr' ? 'both languages' : language} that it was received, by each channel of the policy`, async () => {
      const account = await reviewAccount();
      const answers = companyAbroad();
      await handIn(account, 'enterprise', answers, ['license'], { language });
      const messages = await outboxOf(account);
      expect(messages.map(({ channel, message }) => `${channel} ${message}`)).to.deep.equal([
        'site submitted',
        'email submitted',
        'sms submitted',
      ]);
      for (const { channel, title, text } of messages) {
        expect(text).to.match(words);
        expect(title === null).to.equal(channel === 'sms');
      }
      const { application } = await account.load();
      const days = application?.stage === 'review' ? application.review.expected : null;
      const format = new Intl.DateTimeFormat(language === 'zh-CN' ? 'zh-CN' : 'en', {
        dateStyle: 'long',
        timeZone: 'UTC',
      });
      if (days) expect(messages[0]?.text).to.contain(format.format(new Date(days.latest)));
    });

  it('[I8] [I9] [I11] tells each decision once, without a word of what was typed', async () => {
    const account = await reviewAccount();
    const answers = companyAbroad();
    const decide = (how: string, more = {}) =>
      account.demoPost(`review/${how}`, { account: account.id, ...more });
    await handIn(account, 'enterprise', answers, ['license'], { language: 'en' });
    await decide('reject', { reasons });
    await handIn(account, 'enterprise', answers, ['license'], { language: 'en' });
    await decide('approve');
    await decide('revoke', { reasons });
    const messages = (await outboxOf(account)).filter(({ channel }) => channel === 'email');
    expect(messages.map(({ message }) => message)).to.deep.equal([
      'submitted',
      'rejected',
      'submitted',
      'verified',
      'revoked',
    ]);
    const everything = JSON.stringify(messages);
    for (const value of [...Object.values(answers).filter(value => value !== 'sg'), 'Unit 12'])
      expect(everything).not.to.contain(value);
  });

  it('[E12] [E13] tells by site message what becomes of a payment', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment(organizationAnswers());
    const fen = await account.receiveAmount();
    for (let n = 0; n < 3; n += 1) await account.send('submitAmount', { fen: fen + 100 });
    await account.must('choosePayment', { way: 'from-company', answers: {} });
    await advance(40 * 24);
    await account.load();
    expect((await outboxOf(account)).map(({ channel, message }) => `${channel} ${message}`)).to.deep.equal([
      'site amount-sent',
      'site payment-failed',
      'site payment-expired',
    ]);
    expect(JSON.stringify(await outboxOf(account))).not.to.contain('杭州试验科技有限公司');
  });
});
