/** The badge in a portal's header, and the gate around an order, with the widget between them. */
import { expect } from 'chai';
import { enCompanions } from '../../src/locales/en/companions.js';
import { aVisitor, demo, journey, type PortalFile } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import { badgeSays, gateSays, ordered, pressInGate, says } from '../suites/journey-gate.js';
import { en } from '../suites/journey-words.js';

const { badge, gate } = enCompanions;

/** A shop of the test's own: a badge and a gate, and no widget but the one in the gate's dialog. */
const shop: Readonly<Record<string, PortalFile>> = {
  '/shop.html': {
    type: 'text/html',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>A shop</title>
<link rel="icon" href="data:," />
<script type="module" src="/shop.js"></script><script type="module" src="/dist/real-name-auth.js"></script></head>
<body><real-name-provider endpoint="/api/real-name"><header><real-name-badge></real-name-badge></header>
<real-name-gate region="cn-mainland"><form id="order" action="/ordered"><button id="buy">Buy</button></form></real-name-gate>
</real-name-provider><output id="bought"></output></body></html>`,
  },
  '/shop.js': {
    type: 'text/javascript',
    body: `document.querySelector('#order').addEventListener('submit', event => {
  event.preventDefault();
  const bought = document.querySelector('#bought');
  bought.textContent = String(Number(bought.textContent) + 1);
});`,
  },
};

describe('badge and gate', () => {
  it(
    '[E5] [I1] the badge follows the widget; the gate holds an order until the account is verified, and then lets it through',
    journey(async () => {
      const visitor = await aVisitor({ at: 'payment' });
      const widget = await visitor.open();
      await says(badge.status['in-progress'], badgeSays, widget);
      await widget.page.click('#buy');
      await says(gate.title, gateSays, widget);
      expect(await ordered(widget)).to.equal('');
      await pressInGate(widget, '[part~=gate-close]');
      await says('', gateSays, widget);

      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
      await widget.page.click('#buy');
      await says(gate.title, gateSays, widget);
      await demo().transferArrives(visitor.account);
      await says(gate.doneTitle, gateSays, widget);
      await says(badge.status.verified, badgeSays, widget);
      await widget.reaches('result');
      expect(await ordered(widget), 'nothing is ordered by itself').to.equal('');

      await pressInGate(widget, '[part~=gate-button]');
      await says('', gateSays, widget);
      await widget.page.click('#buy');
      await until('the order', async () => (await ordered(widget)) !== '');
    }),
  );

  it(
    '[I1] [D2] a shop without a widget of its own: the dialog has it, on the same backend, under the same policy',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.openOwn(shop);
      await says(badge.status.unverified, badgeSays, widget);
      await widget.page.focus('#buy');
      await widget.page.keyboard.press('Enter');
      await says(gate.title, gateSays, widget);
      await until('the widget in the dialog', () =>
        widget.page.evaluate(
          () =>
            document.querySelector('real-name-gate')?.shadowRoot?.querySelector('real-name-auth')?.step ===
            'status',
        ),
      );
      const loads = widget.watch.addresses.filter(address => address.endsWith('/snapshot'));
      expect(loads.length).to.be.at.most(2);
      await widget.page.keyboard.press('Escape');
      await says('', gateSays, widget);
      const focused = await widget.page.evaluate(() => document.activeElement?.id);
      expect(focused).to.equal('buy');
      expect(await ordered(widget)).to.equal('');
    }),
  );

  it(
    '[I1] a verified account orders with one press, also where the press comes before the answer',
    journey(async () => {
      const visitor = await aVisitor({ at: 'verified' });
      await demo().order(visitor.account, { kind: 'delay', ms: 1500, command: 'load' });
      const widget = await visitor.openOwn(shop);
      await until('the gate', () =>
        widget.page.evaluate(() => customElements.get('real-name-gate') !== undefined),
      );
      await widget.page.click('#buy');
      await says('1', ordered, widget);
      await says(badge.status.verified, badgeSays, widget);
      await widget.page.click('#buy');
      await says('2', ordered, widget);
    }),
  );

  it(
    '[F57] in another tab, badge and gate follow within a moment',
    journey(async () => {
      const visitor = await aVisitor({ at: 'payment' });
      const other = await visitor.openOwn(shop);
      await says(badge.status['in-progress'], badgeSays, other);
      const widget = await visitor.open();
      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
      await demo().transferArrives(visitor.account);
      await widget.reaches('result');
      await other.page.bringToFront();
      await says(badge.status.verified, badgeSays, other);
      await other.page.click('#buy');
      await says('1', ordered, other);
    }),
  );
});
