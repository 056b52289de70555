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
  /[，。；：？！、（）「」《》] | [，。；：？！、（）「」《》]/gu,
  // Curly marks are as wide as a Chinese character, and bring their own space.
  /\p{Script=Han} “|” \p{Script=Han}/gu,
];

export const chineseSlips = (sentence: string): string[] =>
  rules.flatMap(rule => [...sentence.matchAll(rule)].map(match => match[0]));
