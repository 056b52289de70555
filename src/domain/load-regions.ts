import type { Regions } from './regions.js';

/** Loads the region table (codes, years and Chinese names since 1981; about 25 KB) on demand. */
export async function loadRegions(): Promise<Regions> {
  const { regionTable } = await import('./region-table.js');
  return regionTable();
}
