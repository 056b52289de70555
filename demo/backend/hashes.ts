/** Hashes without a secret, for what is no secret. Where they come from depends on what the backend runs in. */
export interface Hashes {
  /** SHA-256, in hex. */
  hex(data: string | Uint8Array): string;
  /** SHA-256, in base64url. */
  base64url(data: string | Uint8Array): string;
  /** Whether two texts are the same, in a time that tells nothing about where they differ. */
  areSame(expected: string, given: string): boolean;
}
