import { issueAt, pass, reject, type Verdict } from './check-result.js';
import { digitOrPlus } from './mobile.js';
import { characterSlip } from './slip.js';
import { tidy } from './tidy.js';

/** Landline of the mainland: area code and number, with or without +86, with or without an extension. */
export const checkLandline = tidy(canonicalLandline, value => {
  const [number = '', extension = ''] = value.split('~');
  return judgeLandline(number, extension && `-${extension}`);
});

/** The digits, with `~` before the extension. */
function canonicalLandline(text: string): string {
  return (
    text
      .replace(/[\s.()[\]{}\u3010\u3011\u2010-\u2015\u2212\u30fc-]+/g, '-')
      // A short group after a whole number is an extension too.
      .replace(/(\d{7})-(\d{1,6})$/, '$1~$2')
      .replaceAll('-', '')
      .replace(/(\d{7})(?:转|轉|分机|分機|ext\.?|x|#)(\d{1,6})$/i, '$1~$2')
  );
}

function judgeLandline(whole: string, extension: string): Verdict {
  const number = whole.replace(
    /^(?:\+86|0086|86(?=0|\d{10}))(?=\d{9,12}$)(?:(0.*|1[3-9]\d{9})$)?/,
    (_, rest?: string) => rest ?? '0',
  );
  const value = number + extension;
  const [, area, subscriber = ''] = /^(0[12]\d(?=.{8}$)|0[3-9]\d\d)([1-9]\d{6,7})$/.exec(number) ?? [];
  if (area) {
    return pass(
      `${area}-${subscriber}${extension}`,
      undefined,
      /^0(?:1[1-9]|26)/.test(area) && issueAt('area-unknown', 1, area),
    );
  }
  if (/^(?:[48]00\d{7}|9[56]\d{3,4})$/.test(number)) return pass(value, undefined, 'service-number');
  const again = (mended: string) => judgeLandline(mended, extension);
  return /^0?1[3-9]\d{9}$/.test(number)
    ? reject(value, 'mobile')
    : /^[1-9]\d{6,7}$/.test(number)
      ? reject(value, 'area-missing')
      : (characterSlip(number, number, digitOrPlus, again) ?? reject(value, 'format'));
}
