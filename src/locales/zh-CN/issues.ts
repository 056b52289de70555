import type { IssueCode } from '../../domain/index.js';
import { zhCNLater } from './later.js';

type Params = Readonly<Record<string, string | number>>;
type Value = string | number | undefined;

const has = (value: Value): value is string | number => value !== undefined && value !== '';
/** A value, with the spaces that stand between Chinese and everything else. */
const spaced = (value: Value) => (has(value) ? ` ${value} ` : '');
const place = (position: Value, unit = '位') => (has(position) ? `第 ${position} ${unit}` : `有一${unit}`);
const pair = (position: Value) => `第 ${position ?? ''}–${Number(position) + 1} 位`;
const quoted = (found: Value) => (has(found) ? `“${found}”` : '此字符');
const named = ({ position, found }: Params, unit?: string) =>
  has(found) ? `${has(position) ? place(position, unit) : ''}${quoted(found)}` : place(position, unit);
/** A name is counted in characters, a number in places. */
const inName = (p: Params) => named(p, '个字符');

const compare = '请与证件核对。';
const goOn = '请与证件核对；确认无误可继续。';
const checkOn = '请核对；确认无误可继续。';

/** A number that has too few or too many characters. */
const long =
  (rule: string, next = compare) =>
  ({ length }: Params) =>
    `${rule}${has(length) ? `，目前是 ${length} 位` : ''}，${next}`;
/** A beginning or a region code that few documents have. */
const rareStart = ({ found }: Params) =>
  `${has(found) ? `以 ${found} 开头` : '这样开头'}的号码较少见，${goOn}`;
const rareCode = ({ found }: Params) =>
  `${has(found) ? `以 ${found} 开头` : '这样开头'}的代码较少见，${goOn}`;
const rareRegion = ({ found, region }: Params) => `地区码${spaced(found ?? region)}较少见，${goOn}`;
const rareLength =
  (what: string) =>
  ({ length }: Params) =>
    `这么${Number(length) < 2 ? '短' : '长'}的${what}较少见，${goOn}`;
const province = ({ position, found }: Params) =>
  has(position) && has(found)
    ? `${pair(position)}“${found}”不对应任何省份，${compare}`
    : `号码中的省份代码有误，${compare}`;
const swapped = ({ position, found, expected }: Params) =>
  has(position) && has(found) && has(expected)
    ? `${pair(position)}是否写颠倒了？可能是“${expected}”，而非“${found}”。`
    : `可能有相邻两位写颠倒了，${compare}`;
const birth = (what: string) => () => `号码中的出生日期${what}，${compare}`;
const birth7 = (what: string) => () => `第 7–14 位的出生日期${what}，${compare}`;
const checksum = () => '这个号码有误，请逐位与证件核对。';
const zeros = () => '末尾变成了 000，可能来自表格软件，请按证件填写。';
const rareSign = (what: string) => (p: Params) => `${inName(p)}在${what}中较少见，${goOn}`;
const blank = () => '证件上空格处是间隔号“·”吗？若没有任何符号，请删去空格。';
const stray = (p: Params) => `${inName(p)}不应出现在这里，请删除。`;
const hidden = () => '复制时带入了看不见的字符，请手动输入。';
const expired = (what: string) => () => `这像是已失效${what}的号码，请与现用证件核对；确认无误可继续。`;

const kinds: Readonly<Record<string, string>> = zhCNLater.documents;
const types: Readonly<Record<string, { title: string } | undefined>> = zhCNLater.organization.types;
const zones: Readonly<Record<string, string>> = {
  'document-number': '证件号码',
  'birth-date': '出生日期',
  'expiry-date': '有效期',
  'personal-number': '个人号码',
};

/** 每个代码一句：哪里有误，怎么办。参数可能缺少。 */
export const zhCNIssues = {
  'text/empty': () => '请填写。',
  'text/too-long': () => '内容过长，请检查粘贴的内容。',
  'text/character': p => `${named(p)}不应出现在这里，请修改。`,
  'text/letter-for-digit': ({ position, found, expected }) =>
    expected === 'X'
      ? `${place(position)}应为英文字母 X，不是形似的${quoted(found)}。`
      : `${place(position)}应为数字${has(expected) ? ` ${expected}` : ''}，不是${
          /^[a-z]$/i.test(String(found)) ? `字母 ${found ?? ''}` : quoted(found)
        }。`,
  'text/foreign-digit': ({ position, found, expected }) =>
    `${place(position)}应为${has(expected) ? `数字 ${expected}` : '普通数字'}，不是${quoted(found)}。`,
  'text/scientific-notation': () => '号码被表格软件改写了，请按证件填写。',
  'text/invisible': () => '已去除复制时带入的不可见字符。',

  'resident-id/length': long('身份证号应为 18 位'),
  'resident-id/fifteen-digits': () => '这是 15 位旧号码，请填写现用证件上的 18 位号码。',
  'resident-id/trailing-zeros': zeros,
  'resident-id/province': province,
  'resident-id/other-document': ({ kind }) =>
    `这是${kinds[String(kind)] ?? '其他证件'}的号码，请更换证件类型。`,
  'resident-id/birth-date': birth7('不存在'),
  'resident-id/birth-future': birth7('晚于今天'),
  'resident-id/birth-age': birth7('距今超过 150 年'),
  'resident-id/swapped': swapped,
  'resident-id/checksum': checksum,
  'resident-id/region-unknown': rareRegion,
  'resident-id/region-period': ({ region }) => `地区码${spaced(region)}较少用于这一出生年份，${goOn}`,

  'residence-permit/length': long('居住证号码应为 18 位'),
  'residence-permit/trailing-zeros': zeros,
  'residence-permit/address': () => `应以 810000、820000 或 830000 开头，${compare}`,
  'residence-permit/resident-id': () => '这是居民身份证的号码，请更换证件类型。',
  'residence-permit/birth-date': birth7('不存在'),
  'residence-permit/birth-future': birth7('晚于今天'),
  'residence-permit/birth-age': birth7('距今超过 150 年'),
  'residence-permit/swapped': swapped,
  'residence-permit/checksum': checksum,

  'foreign-permanent-resident-id/format': () => '应为 9 开头的 18 位号码，或 3 个字母加 12 位数字。',
  'foreign-permanent-resident-id/province': province,
  'foreign-permanent-resident-id/birth-date': birth('不存在'),
  'foreign-permanent-resident-id/birth-future': birth('晚于今天'),
  'foreign-permanent-resident-id/birth-age': birth('距今超过 150 年'),
  'foreign-permanent-resident-id/checksum': checksum,

  'hk-macao-travel-permit/format': () => `应以 H 或 M 开头，共 9 位（旧证 11 位），${compare}`,

  'taiwan-travel-permit/format': () => `应为 8 位数字，${compare}`,
  'taiwan-travel-permit/old-number': expired('旧证'),
  'taiwan-travel-permit/one-time': () => `这像是一次性通行证的号码，${goOn}`,

  'hkid/format': () => '应为 1–2 个字母、6 位数字和括号内 1 位，如 A123456(3)。',
  'hkid/checksum': checksum,
  'hkid/prefix': rareStart,

  'macao-id/format': () => `应为 8 位数字，最后一位在括号内，${compare}`,
  'macao-id/first-digit': rareStart,

  'taiwan-id/format': () => `应为 1 个字母加 9 位数字，或 2 个字母加 8 位数字，${compare}`,
  'taiwan-id/checksum': checksum,
  'taiwan-id/old-certificate': expired('旧证'),

  'passport/format': () => '护照号码不是这种格式，请逐位与护照核对。',
  'passport/series': () => `这种护照号码较少见，${goOn}`,
  'passport/old-series': expired('护照'),

  'mrz/format': () => '请完整抄写证件底部的几行字符，包括每个“<”。',
  'mrz/checksum': ({ field }) => `${zones[String(field)] ?? ''}有一位有误，请逐位与证件核对。`,

  'uscc/length': long('代码应为 18 位'),
  'uscc/trailing-zeros': zeros,
  'uscc/resident-id': () => '这是个人身份证号，请填写执照上的统一社会信用代码。',
  'uscc/also-resident-id': () => `这可能是个人身份证号，${goOn}`,
  'uscc/registration-number': () => '这是 15 位旧注册号，请填写现用执照上的 18 位代码。',
  'uscc/organization-code': () => '这是旧的组织机构代码，请填写现用执照上的 18 位代码。',
  'uscc/department': rareCode,
  'uscc/category': rareCode,
  'uscc/region': province,
  'uscc/region-unusual': rareRegion,
  'uscc/swapped': swapped,
  'uscc/organization-checksum': () => '第 9–17 位中有误，请逐位与证件核对。',
  'uscc/checksum': () => '代码有误，请逐位核对，尤其是前 8 位和最后一位。',
  'uscc/pilot-checksum': () => `这样的代码较少见，${goOn}`,
  'uscc/organization-type': ({ found, expected }) => {
    const [code, chosen] = [types[String(found)]?.title, types[String(expected)]?.title];
    return code && chosen
      ? `代码对应“${code}”，而您选择了“${chosen}”，是否无误？`
      : '代码对应另一种组织类型，您的选择是否无误？';
  },

  'registration-number/length': long('注册号应为 15 位数字'),
  'registration-number/uscc': () => '这是统一社会信用代码，请填写 15 位注册号。',
  'registration-number/checksum': checksum,

  'organization-code/format': long('组织机构代码应为 9 位'),
  'organization-code/checksum': checksum,

  'taxpayer-number/length': long('纳税人识别号应为 15、18 或 20 位'),
  'taxpayer-number/province': province,
  'taxpayer-number/organization-checksum': () => '第 7–15 位中有误，请逐位与证件核对。',
  'taxpayer-number/individual': () => `这像是个人身份证号，${goOn}`,

  'mobile/length': long('手机号码应为 11 位', '请核对。'),
  'mobile/format': () => '手机号码应以 13–19 开头，请核对。',
  'mobile/landline': () => '这是固定电话号码，请填写手机号码。',
  'mobile/other-country': () => '请填写中国内地的 11 位手机号码。',
  'mobile/unallocated': ({ found }) => `${has(found) ? `${found} ` : '这个'}号段较少见，${checkOn}`,

  'landline/format': () => '请填写区号和号码，如 010-12345678。',
  'landline/area-missing': () => '请加上区号，如 010-12345678。',
  'landline/area-unknown': ({ found }) => `区号${spaced(found)}较少见，${checkOn}`,
  'landline/mobile': () => '这是手机号码，请填写固定电话号码。',
  'landline/service-number': () => `这像是服务热线，${checkOn}`,

  'bank-card/length': long('银行卡号应为 16–19 位', '请与银行卡核对。'),
  'bank-card/checksum': () => '卡号有误，请逐位与银行卡核对。',

  'bank-account/length': long('银行账号应为 5–32 位', '请核对。'),
  'bank-account/trailing-zeros': () => `末尾有多个 0，可能来自表格软件，${checkOn}`,
  'bank-account/prefix': () => `这像是自由贸易账户或非居民账户，${checkOn}`,

  'cnaps/length': long('联行号应为 12 位', '请核对。'),
  'cnaps/checksum': () => '联行号有误，请逐位核对，或向开户银行确认。',

  'name/control-character': hidden,
  'name/bidi-control': hidden,
  'name/markup': () => '名称中不能有 < 或 > 等符号，请删除。',
  'name/number': () => '这像是证件号码或电话号码，请填写姓名或名称。',
  'name/emoji': stray,
  'name/digit': stray,
  'name/character': stray,
  'name/mixed-scripts': p =>
    has(p.expected)
      ? `${inName(p)}只是形似字母 ${p.expected}，请重新输入。`
      : `${inName(p)}与其他文字不一致，${compare}`,
  'name/interpunct': () => '间隔号“·”应在名字各部分之间，且不能连续，请修改。',
  'name/radical': p => `${inName(p)}只是偏旁，请改为${has(p.expected) ? `“${p.expected}”` : '完整的字'}。`,
  'name/radical-replaced': ({ found, expected }) =>
    has(found) && has(expected) ? `已将部首“${found}”改为汉字“${expected}”。` : '已将部首改为对应的汉字。',
  'name/private-use': ({ position, expected }) =>
    `${place(position, '个字符')}在部分设备上无法显示，${has(expected) ? `是否应为“${expected}”？` : goOn}`,
  'name/compatibility': p =>
    has(p.expected)
      ? `${inName(p)}是“${p.expected}”的少见写法，证件上是哪一个？`
      : `${inName(p)}是少见写法，${goOn}`,

  'person-name/not-chinese': () => '请填写证件上的中文姓名。',
  'person-name/latin': () => '证件上没有中文姓名吗？确认无误可继续。',
  'person-name/blank': blank,
  'person-name/character': rareSign('姓名'),
  'person-name/length': rareLength('姓名'),

  'latin-name/not-latin': () => '请按证件用拉丁字母填写姓名。',
  'latin-name/other-script': () => '证件上没有拉丁字母的姓名吗？确认无误可继续。',
  'latin-name/character': rareSign('姓名'),

  'organization-name/no-words': () => '请填写执照上的全称。',
  'organization-name/no-name': () => '执照上没有名称的，请填写“个体户”加经营者姓名，如“个体户张三”。',
  'organization-name/latin-only': () => '执照上没有中文名称吗？确认无误可继续。',
  'organization-name/other-script': () => '执照上没有中文名称吗？确认无误可继续。',
  'organization-name/generic': () => '这是全称吗？请按执照填写。',
  'organization-name/blank': blank,
  'organization-name/brackets': () => `括号不成对，${goOn}`,
  'organization-name/character': rareSign('名称'),
  'organization-name/length': rareLength('名称'),

  'amount/format': () => '请填写以元为单位的金额，如 0.51。',
  'amount/decimals': () => '金额最多两位小数，如 0.51。',
  'amount/fen-as-yuan': ({ found, expected }) =>
    has(found) && has(expected)
      ? `这表示 ${found} 元，到账的是 ${expected} 元吗？`
      : '单位是分吗？请以元为单位填写，如 0.51。',
  'amount/range': ({ min, max }) =>
    has(min) && has(max)
      ? `金额在 ${min}–${max} 元之间，请查看对公账户流水。`
      : '没有汇出这样的金额，请查看对公账户流水。',

  'company-number/format': () => '注册号应为 2–30 位字母或数字，且含有数字。',
  'company-number/unusual': () => `这样的注册号较少见，${goOn}`,
  'company-number/checksum': () => `其中一位可能有误，${goOn}`,

  'document-number/format': () => '证件号码应为 2–40 位字母或数字，且含有数字。',
} satisfies Record<IssueCode, (params: Params) => string>;
