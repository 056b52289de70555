/** A line of the register against which the provider judges. */
export interface RegisterEntry {
  readonly kind: 'person' | 'organization';
  readonly number: string;
  readonly name: string;
}
