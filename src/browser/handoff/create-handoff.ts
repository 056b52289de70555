import type { Diagnostic, HandoffMode, Policy } from '../../contract/index.js';
import type { ClockPort, HandoffPort } from '../../flow/index.js';
import type { AccountStorage } from '../storage/account-storage.js';
import { lazy } from '../page/lazy.js';
import { randomId } from '../page/random-id.js';
import { sha256 } from '../storage/sha256.js';
import { calendarFile, saveFile } from './calendar-file.js';
import type { HandoffStore } from './handoff-store.js';
import { openHere, openTab, openWindow } from './open-page.js';
import { adviseOnMethods, isPhone } from './page-surroundings.js';
import { judgeAddress, type AddressVerdict } from './provider-address.js';
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
const words = (list: AllowList) => (typeof list === 'string' ? list.split(/\s+/).filter(Boolean) : list);

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
    async begin({ mode: wanted, again }) {
      const rules = policy();
      adviseOnMethods(diagnose, rules ?? null);
      if (!again) {
        const old = await kept((store, account) => store.read(account)).catch(() => null);
        if (old?.used && old.expiresAt > clock.now()) return null;
      }
      const mode = wanted ?? usualMode(rules?.handoff.modes ?? []);
      const tab = tabId();
      const plain = { mode, state: null, verifier: null, returnUrl: null, tab, expiresAt: 0, used: false };
      if (!returning.includes(mode)) {
        await kept((store, account) => store.write(account, plain)).catch(() => undefined);
        return { mode };
      }
      const state = `${statePrefix}${randomId()}`;
      const verifier = `${randomId()}${randomId()}`;
      const returnUrl = returnAddress(location.href);
      await kept((store, account) => store.write(account, { ...plain, state, verifier, returnUrl })).catch(
        () => undefined,
      );
      return { mode, returnUrl, state, challenge: base64url(await sha256(verifier)) };
    },

    async admit(mode, handoff) {
      const verdict = admitted(handoff.url);
      if (!verdict) return null;
      const expiresAt = Date.parse(handoff.expiresAt);
      await kept((store, account) => store.change(account, { expiresAt })).catch(() => undefined);
      // An app opens on this device or not at all.
      const code = mode === 'qr' && !verdict.app ? (await loadQrCode()).makeQrCode(handoff.url) : null;
      return { ...handoff, mode, origin: verdict.origin, code };
    },

    mayShare: address =>
      (URL.canParse(address) && new URL(address).origin === location.origin) || admitted(address) !== null,

    open({ mode, url, origin }, here, onClosed, signal) {
      // Most providers refuse to be shown in a frame.
      const framed = window.top !== window;
      if (here || origin.endsWith(':')) openHere(url);
      else if (mode === 'popup') return openWindow(url, onClosed, signal);
      else if (mode === 'redirect' && !framed) openHere(url);
      else openTab(url);
      return true;
    },

    used() {
      kept((store, account) => store.change(account, { used: true })).catch(() => undefined);
    },

    clean(state) {
      cleanAddress(state, null);
    },

    async receive(state) {
      const record = await kept((store, account) => store.read(account)).catch(() => null);
      if (record?.state !== state) return { kind: 'elsewhere' };
      cleanAddress(state, record.returnUrl);
      // Whoever came back was there: what they did must not be ended by another link.
      await kept((store, account) => store.change(account, { used: true })).catch(() => undefined);
      const kind = record.mode === 'popup' && record.tab !== tabId() ? 'window' : 'here';
      return { kind, ...(record.verifier ? { verifier: record.verifier } : {}) };
    },

    async settle(state) {
      await kept(async (store, account) => {
        const record = await store.read(account);
        if (record?.state === state) await store.change(account, { state: null, verifier: null });
      });
    },

    closeWindow() {
      window.close();
    },

    saveDeadline(deadline) {
      saveFile('deadline.ics', 'text/calendar;charset=utf-8', calendarFile(deadline, clock.now()));
    },
  };
}
