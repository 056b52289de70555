/**
 * What `npm run screenshots` photographs. A scene is
 * `{ name, url({ language, scheme }), steps?(page, { language, scheme, width }), readme? }`:
 * the path below the demo's address, what to do there before the picture, and the name of the picture if the README
 * shows it. Scenes are independent: each starts in a fresh browser context.
 */

/** The demo takes language and theme from its address. */
const portal = ({ language, scheme }) => `/?lang=${language}&theme=${scheme}`;

/** Waits until the widget shows a screen, and returns its shadow root for further steps. */
export async function screenOf(page) {
  await page.waitForFunction(() =>
    document.querySelector('real-name-auth')?.shadowRoot?.querySelector('[part~="screen"]'),
  );
  return page.evaluateHandle(() => document.querySelector('real-name-auth').shadowRoot);
}

export const scenes = [
  {
    name: 'status-unverified',
    url: portal,
    readme: 'status.png',
    async steps(page) {
      await screenOf(page);
    },
  },
];
