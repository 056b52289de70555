import { dateIn } from '../../src/domain/index.js';
import type { Account, NoticeLanguage } from './account.js';
import { maskAnswer } from './masked-answer.js';
import type { Notice } from './notices.js';

/** What a notice can speak of: masked names and days, nothing else of a person or a company. */
interface Facts {
  readonly name: string;
  /** The first and the last day on which something is expected; null where nobody knows. */
  readonly days: readonly string[] | null;
  readonly deadline: string | null;
  readonly reasons: number;
}

/** A notice in one language: SMS carry the text alone. */
export interface NoticeText {
  readonly title: string;
  readonly text: string;
}

type Sentences = Readonly<Record<Notice, (facts: Facts) => NoticeText>>;

const en: Sentences = {
  submitted: ({ name, days }) => ({
    title: 'Your real-name authentication is under review',
    text: days
      ? `We have received the information about “${name}”. A result is expected between ${days[0]} and ${days[1]}.`
      : `We have received the information about “${name}”. You will hear from us when it has been reviewed.`,
  }),
  verified: ({ name }) => ({
    title: 'Your account is verified',
    text: `Your account now belongs to “${name}”.`,
  }),
  rejected: ({ name, reasons }) => ({
    title: 'Your real-name authentication needs a correction',
    text: `The information about “${name}” could not be accepted${
      reasons > 0 ? ` for ${reasons === 1 ? 'one reason' : `${reasons} reasons`}` : ''
    }. Sign in to see what to correct; everything else is kept.`,
  }),
  revoked: ({ name }) => ({
    title: 'Your account is no longer verified',
    text: `The real-name authentication of “${name}” was revoked. Sign in to see why and to verify again.`,
  }),
  'amount-sent': ({ name, deadline }) => ({
    title: 'A small amount is on its way to you',
    text: `Look for it on the bank statement of “${name}” and tell us the amount${deadline ? ` by the end of ${deadline}` : ''}.`,
  }),
  'payment-failed': ({ name }) => ({
    title: 'The payment did not succeed',
    text: `The payment for the verification of “${name}” did not succeed. Sign in to choose a way again.`,
  }),
  'payment-expired': ({ name }) => ({
    title: 'The time for the payment is over',
    text: `The payment for the verification of “${name}” did not come in time. Sign in to choose a way again.`,
  }),
};

const zh: Sentences = {
  submitted: ({ name, days }) => ({
    title: '实名认证资料审核中',
    text: days
      ? `我们已收到“${name}”的认证资料，预计 ${days[0]} 至 ${days[1]} 之间出结果。`
      : `我们已收到“${name}”的认证资料，审核完成后会通知您。`,
  }),
  verified: ({ name }) => ({ title: '实名认证已通过', text: `您的账号已认证为“${name}”。` }),
  rejected: ({ name, reasons }) => ({
    title: '实名认证需要更正',
    text: `“${name}”的认证资料未能通过审核${
      reasons > 0 ? `（${reasons} 项原因）` : ''
    }。请登录查看需要更正的内容，其余资料已为您保留。`,
  }),
  revoked: ({ name }) => ({
    title: '实名认证已被撤销',
    text: `“${name}”的实名认证已被撤销。请登录查看原因并重新认证。`,
  }),
  'amount-sent': ({ name, deadline }) => ({
    title: '已向对公账户打款',
    text: `请在“${name}”的银行流水中查看到账金额并登录填写${deadline ? `，最晚至 ${deadline}当日结束` : ''}。`,
  }),
  'payment-failed': ({ name }) => ({
    title: '打款验证未通过',
    text: `“${name}”的打款验证未通过。请登录重新选择方式。`,
  }),
  'payment-expired': ({ name }) => ({
    title: '打款验证已超时',
    text: `“${name}”的打款验证未在期限内完成。请登录重新选择方式。`,
  }),
};

const sentences: Readonly<Record<NoticeLanguage, Sentences>> = { 'zh-CN': zh, en };

/** A notice in the language of the account; in both, one after the other, where that is not known. */
export function noticeText(notice: Notice, after: Account): NoticeText {
  const languages: readonly NoticeLanguage[] = after.language ? [after.language] : ['zh-CN', 'en'];
  const told = languages.map(language => sentences[language][notice](factsOf(notice, after, language)));
  return {
    title: told.map(({ title }) => title).join(' · '),
    text: told.map(({ text }) => text).join('\n'),
  };
}

function factsOf(notice: Notice, after: Account, language: NoticeLanguage): Facts {
  const inWords = (date: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  const { application } = after;
  const payment = application?.stage === 'payment' ? application.payment : null;
  const expected = application?.stage === 'review' ? application.review.expected : null;
  const deadline = payment && 'expiresAt' in payment ? new Date(payment.expiresAt) : null;
  return {
    name: notice === 'verified' || notice === 'revoked' ? identityName(after) : applicationName(after),
    days: expected && [expected.earliest, expected.latest].map(inWords),
    // The day that the last moment ends, as the widget says it.
    deadline: deadline && inWords(dateIn(after.policy.timeZone, new Date(deadline.getTime() - 1)).date),
    reasons: application?.stage === 'rejected' ? application.reasons.length : 0,
  };
}

const identityName = ({ identity }: Account) => (identity.status === 'unverified' ? '' : identity.name);

function applicationName(account: Account): string {
  const { application } = account;
  if (!application) return '';
  const field = application.subject === 'enterprise' ? 'organizationName' : 'fullName';
  return maskAnswer(field, application.answers, account, application.subject);
}
