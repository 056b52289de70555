/**
 * Six digits YYMMDD as YYYYMMDD: in the 2000s where that is at most `years` after today, else in the 1900s. Without today
 * only 29 February 2000 is certain, which 1900 did not have; the rest is put into the 1900s.
 */
export function withCentury(digits: string, today: string | undefined, years = 0): string {
  const limit = today === undefined ? 20000229 : Number(today.replaceAll('-', '')) + years * 10000;
  const isRecent = today === undefined ? digits === '000229' : Number(`20${digits}`) <= limit;
  return (isRecent ? '20' : '19') + digits;
}
