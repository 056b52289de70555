import type { FirstMessages } from '../locales/en/first.js';
import type { Text } from '../locales/text.js';

/** The name of a region; those of which China is a part go by the locale, the others by the browser. */
export function regionLabel(region: string, { messages, language }: Text<FirstMessages>): string {
  const names: Readonly<Record<string, string>> = messages.regions;
  const own = Object.hasOwn(names, region) ? names[region] : undefined;
  if (own !== undefined || !/^[a-z]{2}$/.test(region)) return own ?? region;
  return new Intl.DisplayNames(language, { type: 'region' }).of(region.toUpperCase()) ?? region;
}
