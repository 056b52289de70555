/** What a language does not use, as expressions that find it. */

/** Quotation marks of other languages, and straight ones. */
export function quotesOfOthers(language: string): RegExp {
  if (language === 'zh-Hant') return /[“”"]/;
  return /[「」『』"]/;
}

/** The Chinese characters of an old character set of two bytes, by its first bytes. */
function charactersOf(
  encoding: string,
  leads: readonly (readonly [from: number, to: number])[],
): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (const [from, to] of leads)
    for (let lead = from; lead <= to; lead += 1)
      for (let trail = encoding === 'big5' ? 0x40 : 0xa1; trail <= 0xfe; trail += 1)
        for (const character of decoder.decode(new Uint8Array([lead, trail])))
          if (/\p{Script=Han}/u.test(character)) found.add(character);
  return found;
}

// The sets by which each side has typed and printed for forty years.
const traditional = charactersOf('big5', [
  [0xa4, 0xc6],
  [0xc9, 0xf9],
]);
const simplified = charactersOf('gbk', [[0xb0, 0xf7]]);

/** Chinese characters of a sentence, but for those that it quotes. */
const ownCharacters = (text: string) =>
  text.replace(/“[^”]*”|「[^」]*」/g, '').match(/\p{Script=Han}/gu) ?? [];

export const notSimplified = (text: string): boolean =>
  ownCharacters(text).some(character => !simplified.has(character));
export const notTraditional = (text: string): boolean =>
  ownCharacters(text).some(character => !traditional.has(character));

/** Words of the mainland for which Taiwan, Hong Kong and Macao have their own. */
export const mainlandWords =
  /信息|賬[號戶]|視頻|屏幕|鏈接|二維碼|掃碼|攝像|打印|刷新|默認|登錄|短信|軟件|程序|文件夾|聯系|網絡|標籤頁|服務器|緩存|復[製制]|界面|工作日|到賬|超時|支持|人臉識別|固定電話|表格軟件|打開|點擊|屬於其他機構/;
