import type { Snapshot } from '../contract/index.js';

/** Whether the account may use resources of a region; without one, of any. A verified identity opens every region. */
export function mayUse({ policy, identity }: Snapshot, region: string | null): boolean {
  const { requiredIn } = policy;
  const required = region === null || requiredIn.includes('*') || requiredIn.includes(region);
  return !required || identity.status === 'verified';
}
