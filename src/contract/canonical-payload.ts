import type { CommandName } from './command.js';

/** JSON with the members of every object in order of their names, so that equal values give equal texts (RFC 8785). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

type Consents = readonly { readonly givenAt?: unknown }[];

/**
 * What makes two payloads of a command the same one: all of it but `givenAt` of its consents, since a box that is ticked
 * anew says the same. In the place of a photo stands the SHA-256 of its bytes, in hex. Widget and backends compare this
 * text, or a keyed digest of it, under one idempotency key.
 */
export function canonicalPayload(command: CommandName, payload: object): string {
  const { consents, ...members } = payload as { readonly consents?: Consents };
  const told = consents?.map(({ givenAt: _givenAt, ...consent }) => consent);
  return canonicalJson([command, { ...members, ...(told && { consents: told }) }]);
}
