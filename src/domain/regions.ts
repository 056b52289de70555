/** The administrative divisions of the mainland since 1981: for naming and warning, never for refusing. */
export interface Regions {
  /**
   * Chinese name of a six-digit code from the province down, such as 北京市朝阳区 for `'110105'`. A code whose own name is
   * unknown gives the name of the city or province around it; `undefined` when not even the province is known.
   */
  name(code: string): string | undefined;
  /** First and last year in which the official lists hold the code (`last` is `null` while it is in force); `undefined` for a code in no list. */
  years(code: string): { readonly first: number; readonly last: number | null } | undefined;
}
