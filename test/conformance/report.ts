import type { Exchange } from './client.js';
import type { RuleResult } from './run.js';

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most)} … (${text.length})` : text;

/** A report is read by many: what signs in is not in it. */
const headersOf = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${name.toLowerCase() === 'authorization' ? '…' : value}`)
    .join(', ');

/** The members of an answer that tell the most, where it is a long snapshot. */
function shortAnswer({ answer }: Exchange): string {
  try {
    const body = JSON.parse(answer) as Record<string, unknown>;
    const { policy: _policy, receipts: _receipts, snapshot: _snapshot, ...told } = body;
    return JSON.stringify(told);
  } catch {
    return answer;
  }
}

/** One exchange in a few lines. */
export function exchangeText(exchange: Exchange): string {
  const { method, path, headers, body, status } = exchange;
  return [
    `    sent      ${method} ${path}`,
    `              ${cut(headersOf(headers), 300)}`,
    ...(body === '' ? [] : [`              ${cut(body, 900)}`]),
    `    came      ${status} ${cut(shortAnswer(exchange), 900)}`,
  ].join('\n');
}

const marks = { kept: '✓', broken: '✗', skipped: '–' } as const;

/** One rule as a line; what is broken with what was sent, what came, and what was expected. */
export function resultText(result: RuleResult, verbose: boolean): string {
  const { id, title, outcome, message, exchanges } = result;
  const lines = [`${marks[outcome]} ${id.padEnd(13)} ${title}`];
  if (outcome === 'skipped') lines.push(`    skipped   ${message ?? ''}`);
  if (verbose) lines.push(...exchanges.map(exchangeText));
  if (outcome === 'broken') {
    const last = exchanges.at(-1);
    if (last && !verbose) lines.push(exchangeText(last));
    lines.push(`    expected  ${message ?? ''}`);
    lines.push(`    see       docs/backend-guide.md, ${id}`);
  }
  return lines.join('\n');
}

/** How many rules were kept, broken and skipped. */
export function countsOf(results: readonly RuleResult[]) {
  const count = (outcome: RuleResult['outcome']) =>
    results.filter(result => result.outcome === outcome).length;
  return { rules: results.length, kept: count('kept'), broken: count('broken'), skipped: count('skipped') };
}

/** The report for programs. */
export function jsonReport(about: { url: string; preset: string }, results: readonly RuleResult[]): string {
  const told = results.map(({ exchanges, ...result }) => ({
    ...result,
    lastExchange: result.outcome === 'broken' ? (exchanges.at(-1) ?? null) : null,
  }));
  const shown = told.map(({ lastExchange, ...result }) => ({
    ...result,
    exchange: lastExchange && exchangeText(lastExchange),
  }));
  return `${JSON.stringify({ ...about, ...countsOf(results), results: shown }, null, 2)}\n`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML has no other control characters than these three. */
const xml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, char => escapes[char] ?? char);

/** The report in the form of JUnit, which CI systems read. */
export function junitReport(about: { url: string; preset: string }, results: readonly RuleResult[]): string {
  const { rules, broken, skipped } = countsOf(results);
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);
  const total = seconds(results.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  const cases = results.map(({ id, title, outcome, message, milliseconds, exchanges }) => {
    const open = `    <testcase classname="${xml(about.preset)}" name="${xml(`${id} ${title}`)}" time="${seconds(milliseconds)}"`;
    if (outcome === 'kept') return `${open}/>`;
    const last = exchanges.at(-1);
    const inner =
      outcome === 'skipped'
        ? `<skipped message="${xml(message ?? '')}"/>`
        : `<failure message="${xml(message ?? '')}">${xml(last ? exchangeText(last) : '')}</failure>`;
    return `${open}>\n      ${inner}\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="real-name-auth-conformance" tests="${rules}" failures="${broken}" skipped="${skipped}" time="${total}">`,
    `  <testsuite name="${xml(`${about.preset} at ${about.url}`)}" tests="${rules}" failures="${broken}" skipped="${skipped}" time="${total}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
