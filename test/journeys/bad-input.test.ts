/** Portals and backends that are set up wrongly: a calm sentence for the person, the code and the path for the developer. */
import { expect } from 'chai';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey, type PortalFile, type Visitor } from '../suites/journey.js';
import { portalWith } from '../suites/journey-portal.js';
import type { OrderedFault } from '../suites/journey-demo.js';
import type { WidgetPage } from '../suites/journey-widget.js';

const html = '<!doctype html><title>Gateway</title><p>Nothing to see here.</p>';
const endpoint = 'endpoint="/api/real-name"';

/** A portal at whose backend something is wrong with each answer to `load`. */
async function withSpoiledLoad(visitor: Visitor, fault: OrderedFault): Promise<WidgetPage> {
  await demo().order(visitor.account, { command: 'load', times: 50, ...fault });
  return visitor.openOwn(portalWith(endpoint));
}

describe('bad input', () => {
  it(
    '[F11] a missing endpoint',
    journey(async () => {
      const widget = await (await aVisitor()).openOwn(portalWith(''));
      await widget.warns(en.trouble.faults['no-backend']);
      await widget.control(en.common.retry);
      await widget.watch.diagnosed('RNA101', 'endpoint');
      expect(await widget.watch.told('rna-error')).to.have.length(1);

      await widget.page.evaluate(() => {
        document.querySelector('real-name-auth')?.setAttribute('endpoint', '/api/real-name');
      });
      await widget.reaches('status');
    }),
  );

  it(
    'an endpoint that is not there, answered with a page in HTML',
    journey(async () => {
      const nowhere: PortalFile = { type: 'text/html', body: html, status: 404 };
      const widget = await (
        await aVisitor()
      ).openOwn(portalWith('endpoint="/nowhere"', { '/nowhere/snapshot': nowhere }));
      await widget.warns(en.trouble.faults['bad-response']);
      await widget.control(en.common.retry);
      await widget.watch.diagnosed('RNA103', 'text/html (status 404)', 'application/json');
    }),
  );

  it(
    'an endpoint that no page can call',
    journey(async () => {
      const widget = await (await aVisitor()).openOwn(portalWith('endpoint="ftp://nowhere.example"'));
      await widget.warns(en.trouble.faults.misconfigured);
      await widget.control(en.common.retry);
      await widget.watch.diagnosed('RNA102', 'At: endpoint');
    }),
  );

  it(
    '[D3] a backend that answers HTML, and answers well at the next try',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await withSpoiledLoad(visitor, { kind: 'html' });
      await widget.warns(en.trouble.faults['bad-response']);
      expect(await widget.text(), 'no markup is shown').to.not.include('Gateway');
      await widget.watch.diagnosed('RNA103', 'text/html');
      await demo().clearFaults(visitor.account);
      await widget.retry();
      await widget.reaches('status');
    }),
  );

  it(
    '[D3] [F19] a stage that this version does not know',
    journey(async () => {
      const visitor = await aVisitor({ at: 'organization' });
      const widget = await withSpoiledLoad(visitor, { kind: 'unknown-enum' });
      await widget.warns(en.trouble.faults['bad-response']);
      await widget.watch.diagnosed('RNA104', 'application.stage');
      await demo().clearFaults(visitor.account);
      await widget.retry();
      await widget.reaches('organization');
    }),
  );

  it(
    '[D3] [F18] an answer of the wrong shape',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await withSpoiledLoad(visitor, {
        kind: 'patch',
        path: 'policy.attempts.perDay',
        value: 'three',
      });
      await widget.warns(en.trouble.faults['bad-response']);
      await widget.watch.diagnosed('RNA104', 'policy.attempts.perDay');
      await demo().clearFaults(visitor.account);
      await widget.retry();
      await widget.reaches('status');
    }),
  );

  it(
    '[D3] a policy that contradicts itself',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await withSpoiledLoad(visitor, { kind: 'patch', path: 'policy.payment', value: null });
      await widget.warns(en.trouble.faults['bad-response']);
      await widget.watch.diagnosed('RNA105', 'policy.payment');
      await demo().clearFaults(visitor.account);
      await widget.retry();
      await widget.reaches('status');
    }),
  );

  it(
    '[F28] a login that has expired before the page came up',
    journey(async () => {
      const visitor = await aVisitor();
      await demo().expireSession(visitor.account);
      const widget = await visitor.openOwn(portalWith(endpoint));
      await widget.warns(en.trouble.faults['session-expired']);
      await widget.watch.diagnosed('RNA109');
      await demo().signIn(visitor.account);
      await widget.retry();
      await widget.reaches('status');
    }),
  );
});
