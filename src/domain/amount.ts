import type { CheckContext } from './check-context.js';
import { issue, pass, reject, type Verdict } from './check-result.js';
import { placed } from './identifier.js';
import { characterSlip } from './slip.js';
import { tidy } from './tidy.js';

/**
 * Amount of money within `minFen` to `maxFen` (default 1 to 99 fen), as yuan with a decimal point or mark of another
 * keyboard, or in words of yuan, jiao and fen. By string arithmetic: no amount passes through a binary fraction.
 */
export const checkAmount = tidy(canonicalAmount, judgeAmount);

function canonicalAmount(text: string): string {
  return (
    text
      .replace(/\s+/g, '')
      .replace(/[\u3002\uff61\u00b7\u066b\u3001点]/g, '.')
      // Banks write a plus before what came in; sentences end with a stop.
      .replace(
        /^(?:人民[币幣]|RMB|CNY?|[¥￥+])+|(?:人民[币幣]|RMB|CNY|YUAN|[¥￥元圆圓整正块塊钱錢])+\.?$/gi,
        '',
      )
      .replace(/[角毛]\d$/, '$&分')
      .replace(
        /^(?=.)(?:(\d{1,9})元)?(?:(?:(\d)[角毛])?(?:(\d)分)?|(\d\d)分)$/,
        (_, yuan = '0', jiao = '0', fen = '0', both = `${jiao}${fen}`) => `${yuan}.${both}`,
      )
  );
}

function judgeAmount(text: string, context: CheckContext): Verdict {
  const [grouped] = /^[1-9]\d{0,2}(?:,\d{3})+(?=\.|$)/.exec(text) ?? [''];
  const [, whole = '', part = ''] =
    // A stop at the end belongs to a sentence.
    /^(\d{0,12})(?:[.,](\d*))?[.,]?$/.exec(grouped.replaceAll(',', '') + text.slice(grouped.length)) ?? [];
  if (!whole && !part) {
    return (
      characterSlip(text, text, placed(/^[\d.,]/), mended => judgeAmount(mended, context)) ??
      reject(text, 'format')
    );
  }
  // Zeros after the second decimal change nothing.
  if (/^..\d*[1-9]/.test(part)) return reject(text, 'decimals');
  const check = ranged(Number(whole + part.slice(0, 2).padEnd(2, '0')), context);
  // A whole number too great for yuan that fits as fen was probably read off as fen.
  const asFen = ranged(Number(whole), context);
  return check.outcome === 'accept' || asFen.outcome !== 'accept' || /\D/.test(text)
    ? check
    : reject(check.value, issue('fen-as-yuan', { found: check.value, expected: asFen.value }), asFen);
}

/** Fen, held against the range. */
function ranged(fen: number, { minFen = 1, maxFen = 99 }: CheckContext): Verdict {
  const value = yuanOf(fen);
  return fen < minFen || fen > maxFen
    ? reject(value, issue('range', { min: yuanOf(minFen), max: yuanOf(maxFen) }))
    : pass(value, { fen });
}

/** Whole fen as yuan with two decimals. */
function yuanOf(fen: number): string {
  return String(fen).padStart(3, '0').replace(/..$/, '.$&');
}
