/**
 * The oldest engines in which the widget works, for the build, its check and the documents. WeChat's and 360's engines are
 * Chromium of that age, so what Chromium can is asked of the web view as well.
 */
export const baseline = { chrome: 105, safari: 16.4, firefox: 115 };

/** The same for esbuild. */
export const esbuildTargets = Object.entries(baseline).map(([name, version]) => `${name}${version}`);

/** The browsers of the compatibility data that have to have what the widget uses. */
export const engines = {
  chrome: baseline.chrome,
  chrome_android: baseline.chrome,
  webview_android: baseline.chrome,
  safari: baseline.safari,
  safari_ios: baseline.safari,
  firefox: baseline.firefox,
};
