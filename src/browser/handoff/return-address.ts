import { parseAddress } from './provider-address.js';

/** What the widget's own values begin with, so that no other parameter of a portal's address is taken for one. */
export const statePrefix = 'rna-';

/** The page's address as the one to come back to: without what an earlier return left in it. */
export function returnAddress(address: string): string {
  return withoutParameters(address, value => value.startsWith(statePrefix));
}

/** The same address without the parameters whose value a test finds. Everything else stays letter for letter. */
function withoutParameters(address: string, unwanted: (value: string) => boolean): string {
  const [, before = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/su.exec(address) ?? [];
  const kept = query
    .slice(1)
    .split('&')
    .filter(part => part !== '' && !unwanted(part.slice(part.indexOf('=') + 1)));
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`;
}

/**
 * Takes a return out of the page's address, so that a reload or a bookmark is none. Where it is known what the address
 * was before, whatever the provider added goes as well.
 */
export function cleanAddress(state: string, before: string | null): void {
  const now = location.href;
  const own = (address: string) => {
    const parsed = parseAddress(address);
    return parsed && parsed.origin + parsed.pathname;
  };
  const known = before !== null && own(before) === own(now);
  const clean = known ? before : withoutParameters(now, value => value === state);
  if (clean !== now) history.replaceState(history.state, '', clean);
}
