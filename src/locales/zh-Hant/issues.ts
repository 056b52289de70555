import type { IssueCode } from '../../domain/index.js';
import { zhHantLater } from './later.js';

type Params = Readonly<Record<string, string | number>>;
type Value = string | number | undefined;

const has = (value: Value): value is string | number => value !== undefined && value !== '';
/** A value, with the spaces that stand between Chinese and everything else. */
const spaced = (value: Value) => (has(value) ? ` ${value} ` : '');
const place = (position: Value, unit = '位') => (has(position) ? `第 ${position} ${unit}` : `有一${unit}`);
const pair = (position: Value) => `第 ${position ?? ''}–${Number(position) + 1} 位`;
const quoted = (found: Value) => (has(found) ? `「${found}」` : '此字元');
const named = ({ position, found }: Params, unit?: string) =>
  has(found) ? `${has(position) ? place(position, unit) : ''}${quoted(found)}` : place(position, unit);
/** A name is counted in characters, a number in places. */
const inName = (p: Params) => named(p, '個字元');

const compare = '請與證件核對。';
const goOn = '請與證件核對；確認無誤可繼續。';
const checkOn = '請核對；確認無誤可繼續。';

/** A number that has too few or too many characters. */
const long =
  (rule: string, next = compare) =>
  ({ length }: Params) =>
    `${rule}${has(length) ? `，目前是 ${length} 位` : ''}，${next}`;
/** A beginning or a region code that few documents have. */
const rareStart = ({ found }: Params) =>
  `${has(found) ? `以 ${found} 開頭` : '這樣開頭'}的號碼較少見，${goOn}`;
const rareCode = ({ found }: Params) =>
  `${has(found) ? `以 ${found} 開頭` : '這樣開頭'}的代碼較少見，${goOn}`;
const rareRegion = ({ found, region }: Params) => `地區碼${spaced(found ?? region)}較少見，${goOn}`;
const rareLength =
  (what: string) =>
  ({ length }: Params) =>
    `這麼${Number(length) < 2 ? '短' : '長'}的${what}較少見，${goOn}`;
const province = ({ position, found }: Params) =>
  has(position) && has(found)
    ? `${pair(position)}「${found}」不對應任何省份，${compare}`
    : `號碼中的省份代碼有誤，${compare}`;
const swapped = ({ position, found, expected }: Params) =>
  has(position) && has(found) && has(expected)
    ? `${pair(position)}是否前後顛倒？可能是「${expected}」，而不是「${found}」。`
    : `可能有相鄰兩位前後顛倒，${compare}`;
const birth = (what: string) => () => `號碼中的出生日期${what}，${compare}`;
const birth7 = (what: string) => () => `第 7–14 位的出生日期${what}，${compare}`;
const checksum = () => '這個號碼有誤，請逐位與證件核對。';
const zeros = () => '結尾變成了 000，可能來自試算表，請依證件填寫。';
const rareSign = (what: string) => (p: Params) => `${inName(p)}在${what}中較少見，${goOn}`;
const blank = () => '證件上空格處是間隔號「·」嗎？如果沒有任何符號，請刪除空格。';
const stray = (p: Params) => `${inName(p)}不應出現在這裡，請刪除。`;
const hidden = () => '複製時帶入了看不見的字元，請自行輸入。';
const expired = (what: string) => () => `這像是已失效${what}的號碼，請與現用證件核對；確認無誤可繼續。`;

const kinds: Readonly<Record<string, string>> = zhHantLater.documents;
const types: Readonly<Record<string, { title: string } | undefined>> = zhHantLater.organization.types;
const zones: Readonly<Record<string, string>> = {
  'document-number': '證件號碼',
  'birth-date': '出生日期',
  'expiry-date': '有效期限',
  'personal-number': '個人號碼',
};

/** 每個代碼一句：哪裡有誤，怎麼辦。參數可能缺少。 */
export const zhHantIssues = {
  'text/empty': () => '請填寫。',
  'text/too-long': () => '內容過長，請檢查貼上的內容。',
  'text/character': p => `${named(p)}不應出現在這裡，請修改。`,
  'text/letter-for-digit': ({ position, found, expected }) =>
    expected === 'X'
      ? `${place(position)}應為英文字母 X，不是形似的${quoted(found)}。`
      : `${place(position)}應為數字${has(expected) ? ` ${expected}` : ''}，不是${
          /^[a-z]$/i.test(String(found)) ? `字母 ${found ?? ''}` : quoted(found)
        }。`,
  'text/foreign-digit': ({ position, found, expected }) =>
    `${place(position)}應為${has(expected) ? `數字 ${expected}` : '一般數字'}，不是${quoted(found)}。`,
  'text/scientific-notation': () => '號碼被試算表改寫了，請依證件填寫。',
  'text/invisible': () => '已移除複製時帶入的隱藏字元。',

  'resident-id/length': long('身份證號碼應為 18 位'),
  'resident-id/fifteen-digits': () => '這是 15 位舊號碼，請填寫現用證件上的 18 位號碼。',
  'resident-id/trailing-zeros': zeros,
  'resident-id/province': province,
  'resident-id/other-document': ({ kind }) =>
    `這是${kinds[String(kind)] ?? '其他證件'}的號碼，請更換證件類型。`,
  'resident-id/birth-date': birth7('不存在'),
  'resident-id/birth-future': birth7('晚於今天'),
  'resident-id/birth-age': birth7('距今超過 150 年'),
  'resident-id/swapped': swapped,
  'resident-id/checksum': checksum,
  'resident-id/region-unknown': rareRegion,
  'resident-id/region-period': ({ region }) => `地區碼${spaced(region)}較少用於這一出生年份，${goOn}`,

  'residence-permit/length': long('居住證號碼應為 18 位'),
  'residence-permit/trailing-zeros': zeros,
  'residence-permit/address': () => `應以 810000、820000 或 830000 開頭，${compare}`,
  'residence-permit/resident-id': () => '這是居民身份證的號碼，請更換證件類型。',
  'residence-permit/birth-date': birth7('不存在'),
  'residence-permit/birth-future': birth7('晚於今天'),
  'residence-permit/birth-age': birth7('距今超過 150 年'),
  'residence-permit/swapped': swapped,
  'residence-permit/checksum': checksum,

  'foreign-permanent-resident-id/format': () => '應為 9 開頭的 18 位號碼，或 3 個字母加 12 位數字。',
  'foreign-permanent-resident-id/province': province,
  'foreign-permanent-resident-id/birth-date': birth('不存在'),
  'foreign-permanent-resident-id/birth-future': birth('晚於今天'),
  'foreign-permanent-resident-id/birth-age': birth('距今超過 150 年'),
  'foreign-permanent-resident-id/checksum': checksum,

  'hk-macao-travel-permit/format': () => `應以 H 或 M 開頭，共 9 位（舊證 11 位），${compare}`,

  'taiwan-travel-permit/format': () => `應為 8 位數字，${compare}`,
  'taiwan-travel-permit/old-number': expired('舊證'),
  'taiwan-travel-permit/one-time': () => `這像是一次性通行證的號碼，${goOn}`,

  'hkid/format': () => '應為 1–2 個字母、6 位數字和括號內 1 位，如 A123456(3)。',
  'hkid/checksum': checksum,
  'hkid/prefix': rareStart,

  'macao-id/format': () => `應為 8 位數字，最後一位在括號內，${compare}`,
  'macao-id/first-digit': rareStart,

  'taiwan-id/format': () => `應為 1 個字母加 9 位數字，或 2 個字母加 8 位數字，${compare}`,
  'taiwan-id/checksum': checksum,
  'taiwan-id/old-certificate': expired('舊證'),

  'passport/format': () => '護照號碼不是這種格式，請逐位與護照核對。',
  'passport/series': () => `這種護照號碼較少見，${goOn}`,
  'passport/old-series': expired('護照'),

  'mrz/format': () => '請完整抄寫證件底部的幾行字元，包括每個「<」。',
  'mrz/checksum': ({ field }) => `${zones[String(field)] ?? ''}有一位有誤，請逐位與證件核對。`,

  'uscc/length': long('代碼應為 18 位'),
  'uscc/trailing-zeros': zeros,
  'uscc/resident-id': () => '這是個人身份證號碼，請填寫執照上的統一社會信用代碼。',
  'uscc/also-resident-id': () => `這可能是個人身份證號碼，${goOn}`,
  'uscc/registration-number': () => '這是 15 位舊註冊號，請填寫現用執照上的 18 位代碼。',
  'uscc/organization-code': () => '這是舊的組織機構代碼，請填寫現用執照上的 18 位代碼。',
  'uscc/department': rareCode,
  'uscc/category': rareCode,
  'uscc/region': province,
  'uscc/region-unusual': rareRegion,
  'uscc/swapped': swapped,
  'uscc/organization-checksum': () => '第 9–17 位中有誤，請逐位與證件核對。',
  'uscc/checksum': () => '代碼有誤，請逐位核對，尤其是前 8 位和最後一位。',
  'uscc/pilot-checksum': () => `這樣的代碼較少見，${goOn}`,
  'uscc/organization-type': ({ found, expected }) => {
    const [code, chosen] = [types[String(found)]?.title, types[String(expected)]?.title];
    return code && chosen
      ? `代碼對應「${code}」，而您選擇了「${chosen}」，是否無誤？`
      : '代碼對應另一種組織類型，您的選擇是否無誤？';
  },

  'registration-number/length': long('註冊號應為 15 位數字'),
  'registration-number/uscc': () => '這是統一社會信用代碼，請填寫 15 位註冊號。',
  'registration-number/checksum': checksum,

  'organization-code/format': long('組織機構代碼應為 9 位'),
  'organization-code/checksum': checksum,

  'taxpayer-number/length': long('納稅人識別號應為 15、18 或 20 位'),
  'taxpayer-number/province': province,
  'taxpayer-number/organization-checksum': () => '第 7–15 位中有誤，請逐位與證件核對。',
  'taxpayer-number/individual': () => `這像是個人身份證號碼，${goOn}`,

  'mobile/length': long('手機號碼應為 11 位', '請核對。'),
  'mobile/format': () => '手機號碼應以 13–19 開頭，請核對。',
  'mobile/landline': () => '這是市話號碼，請填寫手機號碼。',
  'mobile/other-country': () => '請填寫中國內地的 11 位手機號碼。',
  'mobile/unallocated': ({ found }) => `${has(found) ? `${found} ` : '這個'}號段較少見，${checkOn}`,

  'landline/format': () => '請填寫區碼和號碼，如 010-12345678。',
  'landline/area-missing': () => '請加上區碼，如 010-12345678。',
  'landline/area-unknown': ({ found }) => `區碼${spaced(found)}較少見，${checkOn}`,
  'landline/mobile': () => '這是手機號碼，請填寫市話號碼。',
  'landline/service-number': () => `這像是服務專線，${checkOn}`,

  'bank-card/length': long('銀行卡號應為 16–19 位', '請與銀行卡核對。'),
  'bank-card/checksum': () => '卡號有誤，請逐位與銀行卡核對。',

  'bank-account/length': long('銀行帳號應為 5–32 位', '請核對。'),
  'bank-account/trailing-zeros': () => `結尾有多個 0，可能來自試算表，${checkOn}`,
  'bank-account/prefix': () => `這像是自由貿易帳戶或非居民帳戶，${checkOn}`,

  'cnaps/length': long('聯行號應為 12 位', '請核對。'),
  'cnaps/checksum': () => '聯行號有誤，請逐位核對，或向開戶銀行確認。',

  'name/control-character': hidden,
  'name/bidi-control': hidden,
  'name/markup': () => '名稱中不能有 < 或 > 等符號，請刪除。',
  'name/number': () => '這像是證件號碼或電話號碼，請填寫姓名或名稱。',
  'name/emoji': stray,
  'name/digit': stray,
  'name/character': stray,
  'name/mixed-scripts': p =>
    has(p.expected)
      ? `${inName(p)}只是形似字母 ${p.expected}，請重新輸入。`
      : `${inName(p)}與其他文字不一致，${compare}`,
  'name/interpunct': () => '間隔號「·」應在名字各部分之間，且不能連續，請修改。',
  'name/radical': p => `${inName(p)}只是部首，請改為${has(p.expected) ? `「${p.expected}」` : '完整的字'}。`,
  'name/radical-replaced': ({ found, expected }) =>
    has(found) && has(expected)
      ? `已將部首「${found}」改為漢字「${expected}」。`
      : '已將部首改為對應的漢字。',
  'name/private-use': ({ position, expected }) =>
    `${place(position, '個字元')}在部分裝置上無法顯示，${has(expected) ? `是否應為「${expected}」？` : goOn}`,
  'name/compatibility': p =>
    has(p.expected)
      ? `${inName(p)}是「${p.expected}」的少見寫法，證件上是哪一個？`
      : `${inName(p)}是少見寫法，${goOn}`,

  'person-name/not-chinese': () => '請填寫證件上的中文姓名。',
  'person-name/latin': () => '證件上沒有中文姓名嗎？確認無誤可繼續。',
  'person-name/blank': blank,
  'person-name/character': rareSign('姓名'),
  'person-name/length': rareLength('姓名'),

  'latin-name/not-latin': () => '請依證件用拉丁字母填寫姓名。',
  'latin-name/other-script': () => '證件上沒有拉丁字母的姓名嗎？確認無誤可繼續。',
  'latin-name/character': rareSign('姓名'),

  'organization-name/no-words': () => '請填寫執照上的全名。',
  'organization-name/no-name': () => '執照上沒有名稱的，請填寫「個體戶」加經營者姓名，如「個體戶張三」。',
  'organization-name/latin-only': () => '執照上沒有中文名稱嗎？確認無誤可繼續。',
  'organization-name/other-script': () => '執照上沒有中文名稱嗎？確認無誤可繼續。',
  'organization-name/generic': () => '這是全名嗎？請依執照填寫。',
  'organization-name/blank': blank,
  'organization-name/brackets': () => `括號不成對，${goOn}`,
  'organization-name/character': rareSign('名稱'),
  'organization-name/length': rareLength('名稱'),

  'amount/format': () => '請填寫以元為單位的金額，如 0.51。',
  'amount/decimals': () => '金額最多兩位小數，如 0.51。',
  'amount/fen-as-yuan': ({ found, expected }) =>
    has(found) && has(expected)
      ? `這表示 ${found} 元，入帳的是 ${expected} 元嗎？`
      : '單位是分嗎？請以元為單位填寫，如 0.51。',
  'amount/range': ({ min, max }) =>
    has(min) && has(max)
      ? `金額在 ${min}–${max} 元之間，請查看對公帳戶交易明細。`
      : '沒有匯出這樣的金額，請查看對公帳戶交易明細。',

  'company-number/format': () => '註冊號碼應為 2–30 位字母或數字，且含有數字。',
  'company-number/unusual': () => `這樣的註冊號碼較少見，${goOn}`,
  'company-number/checksum': () => `其中一位可能有誤，${goOn}`,

  'document-number/format': () => '證件號碼應為 2–40 位字母或數字，且含有數字。',
} satisfies Record<IssueCode, (params: Params) => string>;
