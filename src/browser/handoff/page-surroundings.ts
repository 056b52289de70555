import type { Diagnostic, Policy } from '../../contract/index.js';
import type { Fact, PageContext } from '../../flow/index.js';

/** Whether a page of another origin shows this one in a frame. */
function isFramed({ top, origin }: Window): boolean {
  try {
    return top !== null && top.origin !== origin;
  } catch {
    // Only an own origin may be read.
    return true;
  }
}

const isWechat = (agent: string) => /MicroMessenger/i.test(agent);

export function pageSurroundings(page: Window = window): PageContext {
  return { framed: isFramed(page), wechat: isWechat(page.navigator.userAgent) };
}

/** A face must not be the only way where there are others (measures on face recognition, in force since June 2025). */
export function adviseOnMethods(diagnose: (diagnostic: Diagnostic) => void, policy: Policy | null): void {
  const methods = policy?.provider ? policy.personMethods.map(({ method }) => method) : [];
  if (methods.length === 0 || methods.some(method => method !== 'face')) return;
  const expected = 'another method beside it';
  diagnose({ code: 'RNA114', path: 'policy.personMethods', given: 'face', expected });
}

/** Tells the flow what is around the widget, and the developer where that is a frame of somebody else. */
export function seePage(
  diagnose: (diagnostic: Diagnostic) => void,
  send: (fact: Fact) => void,
  policy: Policy | null,
  page = pageSurroundings(),
): void {
  if (page.framed) diagnose({ code: 'RNA113', expected: '`frame-ancestors` in the policy of the page' });
  adviseOnMethods(diagnose, policy);
  if (page.framed || page.wechat) send({ type: 'page.seen', page });
}

/** Whether the device is held in a hand: a code on its screen is no use to its camera. */
export function isPhone(page: Window = window): boolean {
  const { width, height } = page.screen;
  return page.matchMedia('(pointer: coarse)').matches && Math.min(width, height) < 600;
}
