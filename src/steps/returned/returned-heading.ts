import type { FlowState } from '../../flow/index.js';
import type { Text } from '../../locales/text.js';
import { returnedStep } from './returned-step.js';

/** The title of a return; the sentence under it is the screen's own. */
export function returnedHeading(
  state: FlowState,
  text: Text,
): { readonly title: string; readonly lead: string } {
  const { returned } = text.messages;
  const { kind } = returnedStep(state);
  if (kind === 'checking') return { title: returned.titleChecking, lead: '' };
  return { title: kind === 'window' ? returned.titleWindow : returned.title, lead: '' };
}
