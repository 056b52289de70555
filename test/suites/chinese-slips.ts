/** Slips in the typography of a Chinese sentence: each as the characters around it. */

const rules: readonly RegExp[] = [
  // Half-width marks beside Chinese: 请填写, or (选填).
  /\p{Script=Han}[!-,./:;?]/gu,
  /[!-,./:;?]\p{Script=Han}/gu,
  // No space between Chinese and Latin letters or digits: 第5位.
  /\p{Script=Han}[\dA-Za-z]/gu,
  /[\dA-Za-z]\p{Script=Han}/gu,
  // A space between Chinese characters, or beside a full-width mark, which brings its own: 证件 号码, 核对。 确认.
  /\p{Script=Han} \p{Script=Han}/gu,
  /[，。；：？！、（）「」] | [，。；：？！、（）「」]/gu,
];

/** Dates are written by the browser, without spaces inside: only their ends count. */
const date = /(?:\d+年)?\d+月\d+日(?:[周週]\p{Script=Han})?/gu;

export function chineseSlips(sentence: string): string[] {
  // A digit for the beginning; a character without rules for the end, unless a time or a space follows.
  const text = sentence.replace(date, '0\u2028').replace(/\u2028 (?=\d)/g, '');
  const slips = rules.flatMap(rule => [...text.matchAll(rule)].map(match => match[0]));
  if (/\u2028 /.test(text)) slips.push('a space after a date');
  return slips;
}
