/** A company's whole way, from the first screen to the result, in each mode of the handoff and between two sites. */
import { expect } from 'chai';
import type { HandoffMode } from '../../src/contract/index.js';
import { aHandoffVisitor, faceCheckBy } from '../suites/journey-handoff.js';
import { confirmOrganization, submitCompany } from '../suites/journey-stages.js';
import { en } from '../suites/journey-words.js';
import { demo, journey } from '../suites/journey.js';
import { plain } from '../suites/journey-until.js';
import { skipOn } from '../suites/skip-on.js';

const modes: readonly HandoffMode[] = ['embedded', 'redirect', 'popup', 'qr', 'link'];

describe('a company on its whole way', () => {
  for (const mode of modes)
    it(
      `[E8] comes from the status page to the result, handed off by “${mode}”`,
      skipOn(
        mode === 'link' ? 'headless-shell' : [],
        'allows no copying',
        journey(async () => {
          const at = await aHandoffVisitor([mode]);
          const { visitor, widget, home } = at;
          await widget.begin();
          await widget.take('enterprise');
          await submitCompany(widget);
          await faceCheckBy[mode](at);

          await widget.reaches('organization');
          expect(widget.page.url(), 'a clean address').to.equal(home);
          await confirmOrganization(widget);
          await widget.payBy('from-company');
          await widget.says(en.payment.waitTransfer);
          await demo().transferArrives(visitor.account);

          await widget.reaches('result');
          const { identity } = await demo().snapshot(visitor.account);
          if (identity.status !== 'verified') throw new Error('The backend has not verified the account.');
          expect(await widget.text()).to.include(plain(identity.name));
          expect(await widget.watch.told('rna-verified')).to.have.length(1);
          const told = await widget.watch.told('rna-handoff');
          // A page that was left has taken with it what it told.
          if (mode !== 'redirect')
            expect(told.map(({ detail }) => (JSON.parse(detail) as { mode: string }).mode)).to.deep.equal([
              mode,
            ]);
        }),
      ),
    );
});
