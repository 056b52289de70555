/** Where a page and its backend allow a handoff to lead. */
export interface AllowedAddresses {
  /** Origins that the page names; null where it gives no list, and the policy's decide alone. */
  readonly hostOrigins: readonly string[] | null;
  /** `policy.provider.origins`. */
  readonly policyOrigins: readonly string[];
  /** Schemes of apps that the page opts into, such as `weixin`. */
  readonly hostSchemes: readonly string[];
  /** `policy.handoff.appSchemes`. */
  readonly policySchemes: readonly string[];
  /** The host name of the page. */
  readonly pageHost: string;
}

/** What an address turned out to be. `given` and `expected` are for a diagnostic: scheme and origin, nothing more. */
export type AddressVerdict =
  | { readonly allowed: true; readonly origin: string; readonly app: boolean }
  | { readonly allowed: false; readonly given: string; readonly expected: string };

const refuseAddress = (given: string, expected: string): AddressVerdict => ({
  allowed: false,
  given,
  expected,
});

/** Schemes that run, hold or read something themselves. No list can allow them. */
const never = ['javascript', 'data', 'vbscript', 'blob', 'file', 'filesystem', 'about', 'view-source'];
const schemeOf = (text: string) => /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase() ?? null;
const isLoopback = (host: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** An absolute address, or null. Engines of 2023 have no `URL.canParse`. */
export function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function originsOf(list: readonly string[]): readonly string[] {
  return list.flatMap(entry => parseAddress(entry)?.origin ?? []);
}

/** A scheme as people write it: with its colon or without. */
const listed = (list: readonly string[], scheme: string) =>
  list.some(entry => entry.toLowerCase().replace(/:.*$/, '') === scheme);

/**
 * Judges the address of a provider's page before it is opened as it is. It has to say everything itself: parsed against
 * the page's own address, `//evil`, `\\evil` and `https:evil` would each become something else. The backend that gives
 * the address does not vouch for it alone; the page's own list does, narrowed by the policy.
 */
export function judgeAddress(address: string, allowed: AllowedAddresses): AddressVerdict {
  const scheme = schemeOf(address);
  if (/[\s\p{Cc}\\]/u.test(address))
    return refuseAddress('an address with blanks, controls or backslashes', 'none');
  if (scheme === null || never.includes(scheme))
    return refuseAddress(scheme === null ? 'no absolute address' : `${scheme}:`, 'an absolute https address');
  if (scheme !== 'https' && scheme !== 'http') return judgeApp(scheme, allowed);
  const parsed = /^https?:\/\/[^/]/i.test(address) ? parseAddress(address) : null;
  if (!parsed) return refuseAddress('no absolute address', 'an absolute https address');
  const { origin, protocol, hostname, username, password } = parsed;
  if (username || password) return refuseAddress(`credentials in an address of ${origin}`, 'none');
  if (protocol === 'http:' && !(isLoopback(hostname) && isLoopback(allowed.pageHost)))
    return refuseAddress(origin, 'https');
  const ofPolicy = originsOf(allowed.policyOrigins);
  const origins = allowed.hostOrigins
    ? originsOf(allowed.hostOrigins).filter(own => ofPolicy.includes(own))
    : ofPolicy;
  return origins.includes(origin)
    ? { allowed: true, origin, app: false }
    : refuseAddress(
        origin,
        origins.join(' ') || 'an origin that `provider-origins` and the policy both name',
      );
}

/** An app opens only where the page names its scheme and the policy does so too. */
function judgeApp(scheme: string, { hostSchemes, policySchemes }: AllowedAddresses): AddressVerdict {
  return listed(hostSchemes, scheme) && listed(policySchemes, scheme)
    ? { allowed: true, origin: `${scheme}:`, app: true }
    : refuseAddress(`${scheme}:`, 'a scheme that `app-schemes` and the policy both name');
}
