import type { Diagnostic, HandoffMode, Policy } from '../../contract/index.js';
import type { ClockPort, HandoffPort } from '../../flow/index.js';
import type { AccountStorage } from '../storage/account-storage.js';
import { lazy } from '../page/lazy.js';
import { randomId } from '../page/random-id.js';
import { sha256 } from '../storage/sha256.js';
import { calendarFile, saveFile } from './calendar-file.js';
import type { HandoffStore } from './handoff-store.js';
import { openBlank, openHere } from './open-page.js';
import { adviseOnMethods, isPhone } from './page-surroundings.js';
import { judgeAddress, parseAddress, type AddressVerdict } from './provider-address.js';
import { cleanAddress, returnAddress, statePrefix } from './return-address.js';
import { tabId } from './tab-id.js';

const loadQrCode = lazy(_retry => import('./qr-matrix.js'));

/** Where a page lets people be sent: a list, or words with blanks between them, as in an attribute. */
export type AllowList = string | readonly string[];

/** What a page allows, asked each time. */
export interface PageAllows {
  /** Origins of the provider; none: those of the policy. */
  readonly providerOrigins?: AllowList | null;
  /** Schemes of apps. */
  readonly appSchemes?: AllowList | null;
}

export interface HandoffOptions {
  readonly policy: () => Policy | null | undefined;
  /** The element, which says what the page allows. */
  readonly host: PageAllows;
  /** Uses what is kept of the account at hand. */
  readonly kept: <T>(use: (storage: AccountStorage, account: string) => Promise<T>) => Promise<T>;
  readonly clock: ClockPort;
  readonly diagnose: (diagnostic: Diagnostic) => void;
}

/** Modes from which a person is sent back to the page. */
const returning: readonly HandoffMode[] = ['redirect', 'popup'];
/** A list as people write it: with blanks, commas or semicolons between, and whatever stands around. */
const words = (list: AllowList) =>
  (typeof list === 'string' ? list.split(/[\s,;，、；]+/u) : list)
    .map(entry => entry.replace(/^["'\s]+|["'\s]+$/gu, ''))
    .filter(Boolean);

/** A SHA-256 in base64url, from its hex. */
const base64url = (hex: string) =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map(pair => parseInt(pair, 16)))).replace(
    /[+/=]/g,
    sign => ({ '+': '-', '/': '_' })[sign] ?? '',
  );

/** The first of the policy's modes that makes sense on this device. */
const usualMode = (modes: readonly HandoffMode[]): HandoffMode =>
  modes.find(mode => !(mode === 'qr' && isPhone())) ?? modes[0] ?? 'embedded';

/** The way to the provider and back, in this browser. */
export function createHandoff({
  policy,
  host,
  kept: withStorage,
  clock,
  diagnose,
}: HandoffOptions): HandoffPort {
  const kept = <T>(use: (store: HandoffStore, account: string) => Promise<T>) =>
    withStorage(({ handoffs }, account) => use(handoffs, account));

  const judge = (address: string): AddressVerdict => {
    const origins = host.providerOrigins ?? null;
    const rules = policy();
    return judgeAddress(address, {
      hostOrigins: origins === null ? null : words(origins),
      policyOrigins: rules?.provider?.origins ?? [],
      hostSchemes: words(host.appSchemes ?? ''),
      policySchemes: rules?.handoff.appSchemes ?? [],
      pageHost: location.hostname,
    });
  };

  const admitted = (address: string): (AddressVerdict & { allowed: true }) | null => {
    if ((host.providerOrigins ?? null) === null)
      diagnose({ code: 'RNA116', expected: 'the attribute `provider-origins`' });
    const verdict = judge(address);
    if (verdict.allowed) return verdict;
    diagnose({ code: 'RNA115', given: verdict.given, expected: verdict.expected });
    return null;
  };

  return {
    usualMode: () => usualMode(policy()?.handoff.modes ?? []),

    async begin({ mode, renew }) {
      adviseOnMethods(diagnose, policy() ?? null);
      const wish = { mode, ...(renew ? { renew } : {}) };
      if (!returning.includes(mode)) return wish;
      const state = `${statePrefix}${randomId()}`;
      const verifier = `${randomId()}${randomId()}`;
      const returnUrl = returnAddress(location.href);
      await kept((store, account) =>
        store.add(account, { mode, state, verifier, returnUrl, tab: tabId() }),
      ).catch(() => undefined);
      return { ...wish, returnUrl, state, challenge: base64url(await sha256(verifier)) };
    },

    async admit(mode, handoff) {
      const verdict = admitted(handoff.url);
      if (!verdict) return null;
      // An app opens on this device or not at all.
      const code = mode === 'qr' && !verdict.app ? (await loadQrCode()).makeQrCode(handoff.url) : null;
      return { ...handoff, mode, origin: verdict.origin, code };
    },

    mayShare: address => parseAddress(address)?.origin === location.origin || admitted(address) !== null,

    openPage(mode, here, onClosed, signal) {
      // Most providers refuse to be shown in a frame.
      const framed = window.top !== window;
      const stays = here || (mode === 'redirect' && !framed);
      const page = stays ? null : openBlank(mode === 'popup' ? 'popup' : 'tab', onClosed, signal);
      return {
        go({ url, origin }) {
          // An app opens over this page, or not at all.
          const isApp = origin.endsWith(':');
          if (stays || isApp) openHere(url);
          else page?.go(url);
          if (isApp) page?.close();
          return stays || isApp || page !== null;
        },
        close: () => page?.close(),
      };
    },

    clean(state) {
      cleanAddress(state, null);
    },

    async receive(state) {
      const left = await kept((store, account) => store.find(account, state)).catch(() => null);
      if (!left) return { kind: 'elsewhere' };
      cleanAddress(state, left.returnUrl);
      const kind = left.mode === 'popup' && left.tab !== tabId() ? 'window' : 'here';
      return { kind, verifier: left.verifier };
    },

    async settle(state) {
      await kept((store, account) => store.remove(account, state));
    },

    closeWindow() {
      window.close();
    },

    saveDeadline(deadline) {
      saveFile('deadline.ics', 'text/calendar;charset=utf-8', calendarFile(deadline, clock.now()));
    },
  };
}
