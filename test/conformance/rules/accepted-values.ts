import mobile from '../../../docs/reference/vectors/mobile.json' with { type: 'json' };
import organizationName from '../../../docs/reference/vectors/organization-name.json' with { type: 'json' };
import personName from '../../../docs/reference/vectors/person-name.json' with { type: 'json' };
import residentId from '../../../docs/reference/vectors/resident-id.json' with { type: 'json' };
import uscc from '../../../docs/reference/vectors/uscc.json' with { type: 'json' };

interface Case {
  readonly outcome: string;
  readonly value?: unknown;
  readonly context?: unknown;
  readonly issues?: readonly string[];
}

/** A value as the widget sends it, and what it warned of. */
export interface AcceptedValue {
  readonly value: string;
  readonly warnings: readonly string[];
}

/**
 * What the widget accepts, by itself or once its warnings are confirmed, in canonical form. What is refused on some day is left
 * out.
 */
function accepted({ cases }: { readonly cases: readonly Case[] }): AcceptedValue[] {
  const refused = new Set(cases.filter(({ outcome }) => outcome === 'reject').map(({ value }) => value));
  const values = new Map<string, string[]>();
  for (const { outcome, value, context, issues = [] } of cases)
    if (outcome !== 'reject' && typeof value === 'string' && context === undefined && !refused.has(value))
      values.set(value, [...(values.get(value) ?? []), ...issues]);
  return [...values].map(([value, warnings]) => ({ value, warnings }));
}

export const acceptedValues = {
  organizationName: accepted(organizationName),
  registrationNumber: accepted(uscc),
  legalRepresentativeName: accepted(personName),
  contactMobile: accepted(mobile),
  documentNumber: accepted(residentId),
};
