/** What every event does in every sample state, in words that a review can read. */
import {
  screenOf,
  transition,
  type Effect,
  type Fact,
  type FlowState,
  type Transition,
} from '../../src/flow/index.js';
import { namedFacts } from './sample-facts.js';
import { sampleStates } from './sample-states.js';

/** By state, then by event: `screen → screen · fields that changed · effects`. Of an event that is left out nothing comes. */
export type TransitionTable = Record<string, Record<string, string>>;

export const apply = (state: FlowState, fact: Fact): Transition =>
  transition(state, { ...fact, at: state.now });

/** The fields, other than the time, that an event changed. */
export function changedFields(before: FlowState, after: FlowState): string[] {
  const names = Object.keys(after) as (keyof FlowState)[];
  return names.flatMap(name => {
    if (name === 'form' || name === 'handoff') return changedMembers(name, before[name], after[name]);
    return name !== 'now' && before[name] !== after[name] ? [name] : [];
  });
}

function changedMembers<T extends object>(name: string, before: T, after: T): string[] {
  const members = Object.keys(after) as (keyof T & string)[];
  return members.filter(member => before[member] !== after[member]).map(member => `${name}.${member}`);
}

function effectName(effect: Effect): string {
  switch (effect.type) {
    case 'announce':
      return effect.announcement.event;
    case 'focus':
      return `focus ${effect.target}`;
    case 'prepare-command':
      return `prepare ${effect.order.command}`;
    case 'read-draft':
      return effect.urgent ? 'read-draft at once' : effect.type;
    case 'send-command':
      return `send ${effect.command}`;
    default:
      return effect.type;
  }
}

function summaryOf(before: FlowState, { state, effects }: Transition): string | null {
  const was = screenOf(before);
  const is = screenOf(state);
  const changed = changedFields(before, state);
  if (was === is && changed.length === 0 && effects.length === 0) return null;
  return [
    was === is ? is : `${was} → ${is}`,
    ...(changed.length > 0 ? [changed.join(', ')] : []),
    ...(effects.length > 0 ? [effects.map(effectName).join(', ')] : []),
  ].join(' · ');
}

export function transitionTable(): TransitionTable {
  const table: TransitionTable = {};
  for (const [name, state] of Object.entries(sampleStates)) {
    const row: Record<string, string> = {};
    for (const [event, fact] of namedFacts) {
      const summary = summaryOf(state, apply(state, fact));
      if (summary !== null) row[event] = summary;
    }
    table[name] = row;
  }
  return table;
}
