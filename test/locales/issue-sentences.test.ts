import { expect } from 'chai';
import { check, loadRegions, type CheckContext, type Kind } from '../../src/domain/index.js';
import { enIssues } from '../../src/locales/en/issues.js';
import { zhCNIssues } from '../../src/locales/zh-CN/issues.js';
import { createText } from '../../src/locales/text.js';
import { en } from '../../src/locales/en/messages.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';

interface Slip {
  readonly kind: Kind;
  readonly typed: string;
  readonly context?: CheckContext;
  readonly en: string;
  readonly zh: string;
}

/** What a person typed, and what they read beside the field: the parameters are those that the checks really give. */
const slips: readonly Slip[] = [
  {
    kind: 'resident-id',
    typed: '1101O519491231002X',
    en: 'Character 5 should be the digit 0, not the letter O.',
    zh: '第 5 位应为数字 0，不是字母 O。',
  },
  {
    kind: 'resident-id',
    typed: '11010519491231002',
    en: 'An ID number has 18 characters; this one has 17. Please compare it with the document.',
    zh: '身份证号应为 18 位，目前是 17 位，请与证件核对。',
  },
  {
    kind: 'resident-id',
    typed: '110105194912310012',
    en: 'One character is wrong. Compare each one with the document.',
    zh: '这个号码有误，请逐位与证件核对。',
  },
  {
    // Two check digits tell a swap for sure; the single one of a personal number does not.
    kind: 'uscc',
    typed: '91330106MA2CFLD4GR',
    en: 'Are characters 16 and 17 swapped? Perhaps “G4” is correct, not “4G”.',
    zh: '第 16–17 位是否写颠倒了？可能是“G4”，而非“4G”。',
  },
  {
    kind: 'resident-id',
    typed: '910105194912310021',
    en: 'Characters 1 and 2, “91”, are not a valid province code. Please compare it with the document.',
    zh: '第 1–2 位“91”不对应任何省份，请与证件核对。',
  },
  {
    kind: 'resident-id',
    typed: '810000199408230021',
    en: 'This is the number of a residence permit. Please change the document type.',
    zh: '这是港澳台居民居住证的号码，请更换证件类型。',
  },
  {
    kind: 'uscc',
    typed: '91350100M000100Y43',
    context: { organizationType: 'other' },
    en: 'This code belongs to “Business”; you chose “Other”. Is that correct?',
    zh: '代码对应“企业”，而您选择了“其他组织”，是否无误？',
  },
  {
    kind: 'mobile',
    typed: '15412345678',
    en: 'Mobile numbers that begin with 154 are rare. Check it. If it is correct, continue.',
    zh: '154 号段较少见，请核对；确认无误可继续。',
  },
  {
    kind: 'person-name',
    typed: '⺠生',
    en: 'Character 1, “⺠”, is only part of a character. Please type “民”.',
    zh: '第 1 个字符“⺠”只是偏旁，请改为“民”。',
  },
  {
    kind: 'person-name',
    typed: '\ue863三',
    en: 'Character 1 does not show on every device. Is “䶮” meant?',
    zh: '第 1 个字符在部分设备上无法显示，是否应为“䶮”？',
  },
  {
    kind: 'person-name',
    typed: '阿依古丽 买买提江',
    en: 'Does the document show a dot · here? If it shows nothing, remove the space.',
    zh: '证件上空格处是间隔号“·”吗？若没有任何符号，请删去空格。',
  },
  {
    kind: 'person-name',
    typed: '13800138000',
    en: 'This looks like a document or phone number. Please enter the name.',
    zh: '这像是证件号码或电话号码，请填写姓名或名称。',
  },
  {
    kind: 'latin-name',
    typed: 'MUTHU A/L SAMY',
    en: 'Character 8, “/”, is rare in a name. If the document shows the same, continue.',
    zh: '第 8 个字符“/”在姓名中较少见，请与证件核对；确认无误可继续。',
  },
  {
    kind: 'organization-name',
    typed: '***',
    en: 'If the license shows no name, enter 个体户 and the operator’s name, such as 个体户张三.',
    zh: '执照上没有名称的，请填写“个体户”加经营者姓名，如“个体户张三”。',
  },
  {
    kind: 'bank-account',
    typed: 'OSA14750000012345',
    en: 'This looks like a free-trade or non-resident account. Check it. If it is correct, continue.',
    zh: '这像是自由贸易账户或非居民账户，请核对；确认无误可继续。',
  },
  {
    kind: 'uscc',
    typed: 'Q1330106MA2CFLDG4A',
    en: 'Codes that begin with Q are rare. If the document shows the same, continue.',
    zh: '以 Q 开头的代码较少见，请与证件核对；确认无误可继续。',
  },
  {
    kind: 'amount',
    typed: '51',
    en: 'This means 51.00 yuan. Did you receive 0.51 yuan?',
    zh: '这表示 51.00 元，到账的是 0.51 元吗？',
  },
  {
    kind: 'amount',
    typed: '2.00',
    en: 'The amount is between 0.01 and 0.99 yuan. Check the account’s statement.',
    zh: '金额在 0.01–0.99 元之间，请查看对公账户流水。',
  },
];

describe('sentences of the checks', () => {
  const timeZone = 'Asia/Shanghai';
  const english = createText({ language: 'en', messages: en, issues: enIssues, timeZone });
  const chinese = createText({ language: 'zh-CN', messages: zhCN, issues: zhCNIssues, timeZone });

  for (const { kind, typed, context, en: inEnglish, zh } of slips) {
    it(`say what to do about ${JSON.stringify(typed)} as ${kind}`, async () => {
      const regions = await loadRegions();
      const [first] = check(kind, typed, { today: '2026-11-24', regions, ...context }).issues;
      expect(english.issue(first!.code, first!.params)).to.equal(inEnglish);
      expect(chinese.issue(first!.code, first!.params)).to.equal(zh);
    });
  }

  it('[C11] ask nobody to take out what a document shows', () => {
    const printed = [
      'A/L',
      'A/P',
      'S/O',
      'D/O',
      '@',
      '(Mary)',
      'Na\u02bbim',
      'Na\u02bcim',
      'Na\u02bdim',
      'Na\u02beim',
      'Na\u02bfim',
    ];
    for (const part of printed)
      for (const [kind, typed] of [
        ['latin-name', `LIM ${part} TAN`],
        ['person-name', `LIM ${part} TAN`],
        ['person-name', '张三(李四)'],
      ] as const) {
        const { outcome, issues } = check(kind, typed);
        expect(outcome, typed).to.equal('warn');
        for (const { code, params } of issues)
          for (const text of [english, chinese])
            expect(text.issue(code, params), typed)
              .to.match(/continue|继续/)
              .and.not.match(/take|delete|remove|删/i);
      }
  });
});
