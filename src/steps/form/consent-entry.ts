import type { ConsentPolicy } from '../../contract/index.js';
import type { FlowState, Form } from '../../flow/index.js';
import { pageAddress } from '../handoff/page-address.js';

/** One box of a form. */
export interface ConsentEntry extends Omit<ConsentPolicy, 'href'> {
  /** Where the whole text can be read; null where it stands beside the form. */
  readonly href: string | null;
  readonly given: boolean;
  readonly missing: boolean;
}

/** The boxes of a form, ready for a view. */
export function consentEntries(state: FlowState, form: Form | null): ConsentEntry[] {
  const asked = state.form.summary?.errors.map(({ target }) => target) ?? [];
  return (form?.consents ?? []).map(consent => {
    const given = state.form.consents[consent.purpose] !== undefined;
    const missing = !given && asked.includes(`consent-${consent.purpose}`);
    return { ...consent, href: pageAddress(consent.href), given, missing };
  });
}
