/**
 * Whether the engine is of the baseline: Chromium 105, Safari 16.4 and Firefox 115 have all of this, and older ones lack
 * some of it.
 */
export function engineFits(): boolean {
  return (
    'attachInternals' in HTMLElement.prototype &&
    'adoptedStyleSheets' in Document.prototype &&
    // Simulated pages of tests have no styles to judge.
    (typeof CSS !== 'object' || CSS.supports('container-type', 'inline-size'))
  );
}
