import { css } from 'lit';
import { tokens } from './tokens.js';

/** Engines before Chromium 123, Safari 17.5 and Firefox 120 know one color where today's choose between two. */
const choosesColors = typeof CSS !== 'object' || CSS.supports('color', 'light-dark(red,red)');

/** The tokens as this engine can read them: where it cannot follow the color scheme, they are the light ones. */
export const tokensHere = choosesColors ? tokens : withLightColors(tokens.cssText);

function withLightColors(text: string) {
  const light = text.replace(/light-dark\(([^,]+),[^)]+\)/g, '$1').replace('{', '{color-scheme:light;');
  return css(Object.assign([light], { raw: [light] }));
}
