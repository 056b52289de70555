/** Two copies of Lit on one page under Trusted Types, as `docs/content-security-policy.md` describes them. */
import { expect } from 'chai';
import { contentSecurityPolicy } from '../../demo/host/server.js';
import { aVisitor, journey, type PortalFile } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';

/** A portal with a Lit of its own, which is loaded before the widget. */
const portal: Readonly<Record<string, PortalFile>> = {
  '/portal.html': {
    type: 'text/html',
    body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A portal with a Lit of its own</title>
    <link rel="icon" href="data:," />
    <script src="/own-lit.js"></script>
    <script type="module" src="/dist/real-name-auth.js"></script>
    <script type="module" src="/after.js"></script>
  </head>
  <body>
    <p id="page">The page</p>
    <real-name-auth endpoint="/api/real-name"></real-name-auth>
  </body>
</html>`,
  },
  // What the first lines of each copy of Lit do.
  '/own-lit.js': {
    type: 'text/javascript',
    body: `window.trouble = [];
addEventListener('error', event => { window.trouble.push(String(event.message)); event.preventDefault(); });
document.addEventListener('securitypolicyviolation', event => window.trouble.push(event.effectiveDirective));
window.ownLit = trustedTypes.createPolicy('lit-html', { createHTML: text => text });`,
  },
  '/after.js': {
    type: 'text/javascript',
    body: `document.getElementById('page').textContent = 'The page goes on';`,
  },
};

const policyWith = (types: string) =>
  contentSecurityPolicy.replace(/trusted-types [^;]*/, `trusted-types ${types}`);

describe('a second copy of Lit under Trusted Types', () => {
  it(
    '[F03] without duplicates: the widget fails alone, the error names the policy, and the page goes on',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.openOwn(portal, policyWith('lit-html real-name-auth'));
      const { page } = widget;
      await until('the page goes on', () =>
        page.evaluate(() => document.getElementById('page')?.textContent === 'The page goes on'),
      );
      const trouble = await page.evaluate(() =>
        (window as unknown as { trouble: string[] }).trouble.join(' '),
      );
      expect(trouble).to.contain('trusted-types');
      expect(trouble).to.match(/lit-html|createPolicy/);
      expect(await page.evaluate(() => customElements.get('real-name-auth') === undefined)).to.equal(true);
      widget.watch.forgive(/securitypolicyviolation|lit-html|createPolicy|trusted/i);
    }),
  );

  it(
    "[F03] with 'allow-duplicates' both work",
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const policy = policyWith("lit-html real-name-auth 'allow-duplicates'");
      const widget = await visitor.openOwn(portal, policy);
      await widget.reaches('information');
      expect(
        await widget.page.evaluate(() => (window as unknown as { trouble: string[] }).trouble),
      ).to.deep.equal([]);
    }),
  );
});
