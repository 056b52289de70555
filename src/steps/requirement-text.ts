import type { Policy } from '../contract/index.js';
import type { FirstMessages } from '../locales/en/first.js';
import type { Text } from '../locales/text.js';
import { regionLabel } from './region-label.js';

/** Who has to be verified, and before which purchases (I1). */
export function requirementText({ requiredIn }: Policy, text: Text<FirstMessages>): string {
  const { status } = text.messages;
  if (requiredIn.includes('*')) return status.lead;
  if (requiredIn.length === 0) return status.leadVoluntary;
  const names = requiredIn.map(region => regionLabel(region, text));
  const regions = names.length === 1 ? names.join() : text.list(names);
  // What people take for a part of it, and the rule does not.
  const isMainlandAlone = requiredIn.every(region => region === 'cn-mainland');
  return status.leadRegions(regions) + (isMainlandAlone ? status.mainlandAlone : '');
}
