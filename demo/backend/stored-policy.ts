import { fillPreset, Policy, type PresetName } from '../../src/contract/index.js';

/** How an account's policy is kept: a preset's name and the values in which it differs. */
export interface StoredPolicy {
  readonly preset: PresetName;
  readonly overrides: Readonly<Record<string, unknown>>;
}

/** The provider as the policies name it. */
export type PolicyProvider = NonNullable<Policy['provider']>;

/** The policy that a stored one stands for. @throws zod's error when the overrides do not fit the contract. */
export function policyOf({ preset, overrides }: StoredPolicy, named: PolicyProvider): Policy {
  const provider = preset === 'enterprise' ? named : null;
  return Policy.parse(fillPreset({ preset, provider, ...overrides }));
}
