import { enterpriseOnly, screenOf, type FlowState } from '../flow/index.js';
import type { FirstMessages } from '../locales/en/first.js';
import type { Text } from '../locales/text.js';
import { requirementText } from './requirement-text.js';

export interface Heading {
  readonly title: string;
  readonly lead: string;
}

/** The title of the first screen, or of one that is still on its way. */
export function firstHeading(state: FlowState, text: Text<FirstMessages>): Heading {
  const { common, status } = text.messages;
  const { snapshot } = state;
  const screen = screenOf(state);
  if (screen === 'connecting') return { title: common.title, lead: common.connecting };
  if (screen !== 'status' || !snapshot) return { title: common.title, lead: '' };
  const lead = enterpriseOnly(state) ? status.leadCompany : requirementText(snapshot.policy, text);
  return { title: common.title, lead };
}
