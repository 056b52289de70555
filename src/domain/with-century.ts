/**
 * Six digits YYMMDD as YYYYMMDD: in the 2000s where that is at most `years` after today, else in the 1900s. Without today
 * only 29 February 2000 is certain, which 1900 did not have; the rest is put into the 1900s.
 */
export function withCentury(digits: string, today: string | undefined, years = 0): string {
  const isRecent =
    today === undefined ? digits === '000229' : +`20${digits}` <= +today.replaceAll('-', '') + years * 10000;
  return (isRecent ? '20' : '19') + digits;
}
