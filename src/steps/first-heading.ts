import { enterpriseOnly, screenOf, type FlowState } from '../flow/index.js';
import type { FirstMessages } from '../locales/en/first.js';
import type { Text } from '../locales/text.js';

export interface Heading {
  readonly title: string;
  readonly lead: string;
}

/** The title of the first screen, or of one that is still on its way. */
export function firstHeading(state: FlowState, { messages }: Text<FirstMessages>): Heading {
  const { common, status } = messages;
  const leads: Readonly<Record<string, string>> = {
    connecting: common.connecting,
    status: enterpriseOnly(state) ? status.leadCompany : status.lead,
  };
  return { title: common.title, lead: leads[screenOf(state)] ?? '' };
}
