/** Submissions whose request or answer gets lost, and those that are pressed twice: one confirmation, one record. */
import { expect } from 'chai';
import { en } from '../suites/journey-words.js';
import { aCompany } from '../suites/journey-answers.js';
import { aVisitor, demo, journey, type Visitor } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';

/** Of the backend: the start and one submission. */
const once = 2;

/** A person before the Submit button; without streams, the widget has to ask for news. */
async function readyToSubmit({ streams = true } = {}): Promise<{
  visitor: Visitor;
  account: string;
  widget: WidgetPage;
}> {
  const visitor = await aVisitor({ at: 'draft' });
  if (!streams)
    await demo().order(visitor.account, { kind: 'status', status: 503, command: 'watch', times: 500 });
  const widget = await visitor.open();
  await widget.reaches('information');
  await widget.inform(aCompany());
  return { visitor, account: visitor.account, widget };
}

const keysOf = (widget: WidgetPage) => [...new Set(widget.watch.sent('submit').map(({ key }) => key))];

describe('a submission that does not go as it should', () => {
  it(
    '[F22] lost before the server: sent again under the same key, one record',
    journey(async () => {
      const { account, widget } = await readyToSubmit();
      await demo().order(account, { kind: 'drop-before', command: 'submit', times: 2 });
      await widget.submit();
      await widget.reaches('person');
      expect(keysOf(widget)).to.have.length(1);
      expect(await demo().records(account)).to.equal(once);
    }),
  );

  it(
    '[F23] its answer lost after the commit: sent again under the same key, the same result, one record',
    journey(async () => {
      const { account, widget } = await readyToSubmit();
      await demo().order(account, { kind: 'drop-after-commit', command: 'submit', times: 2 });
      await widget.submit();
      await widget.reaches('person');
      expect(keysOf(widget)).to.have.length(1);
      expect(await demo().records(account)).to.equal(once);
    }),
  );

  it(
    '[F24] answered with 503 alone: told that it did not arrive, and submitted again by the person',
    journey(async () => {
      const { account, widget } = await readyToSubmit();
      await demo().order(account, { kind: 'status', status: 503, command: 'submit', times: 3 });
      await widget.submit();
      await widget.warns(en.trouble.faults['not-sent']);
      expect(await demo().records(account), 'only the start').to.equal(once - 1);
      expect((await demo().snapshot(account)).attempts?.left).to.equal(3);

      await widget.submit();
      await widget.reaches('person');
      expect(await demo().records(account)).to.equal(once);
    }),
  );

  it(
    '[F24] of unknown outcome: says that it is asking, and the receipts settle it',
    journey(async () => {
      const { account, widget } = await readyToSubmit({ streams: false });
      await demo().order(account, { kind: 'drop-after-commit', command: 'submit', times: 50 });
      await demo().order(account, { kind: 'status', status: 503, command: 'load', times: 500 });
      await widget.submit();
      await widget.warns(en.trouble.checking);
      const sent = widget.watch.sent('submit').length;
      await widget.submit();
      await demo().clearFaults(account);
      await widget.reaches('person');
      expect(widget.watch.sent('submit'), 'pressing again sends nothing').to.have.length(sent);
      expect(await demo().records(account)).to.equal(once);
    }),
  );

  it(
    '[F24] of unknown outcome: settled by news that came while it was sent',
    journey(async () => {
      const { account, widget } = await readyToSubmit();
      await demo().order(account, { kind: 'drop-after-commit', command: 'submit', times: 50 });
      await demo().order(account, { kind: 'status', status: 503, command: 'load', times: 500 });
      await widget.submit();
      await widget.reaches('person');
      await until('the next step can be taken', async () => {
        await widget.press(en.common.confirm);
        return (await widget.text()).includes(en.summary.missingConsent.trim());
      });
      await demo().clearFaults(account);
      expect(await widget.text()).to.not.include(en.trouble.checking);
      expect(await demo().records(account)).to.equal(once);
    }),
  );

  it(
    '[F31] a double click on Submit, and Enter with a click, submit once',
    journey(async () => {
      for (const twice of [
        (widget: WidgetPage) => widget.press(en.common.submit, 2),
        async (widget: WidgetPage) => {
          const button = await widget.control(en.common.submit);
          await button.focus();
          await Promise.all([widget.keys('Enter'), button.click()]);
        },
      ]) {
        const { account, widget } = await readyToSubmit();
        await demo().order(account, { kind: 'delay', ms: 300, command: 'submit' });
        await twice(widget);
        await widget.reaches('person');
        expect(widget.watch.sent('submit')).to.have.length(1);
        expect(await demo().records(account)).to.equal(once);
      }
    }),
  );

  it(
    '[F33] a reload in the midst: says that it is asking, sends nothing again, and goes on with the outcome',
    journey(async () => {
      const { account, widget } = await readyToSubmit();
      await demo().order(account, { kind: 'delay', ms: 4_000, command: 'submit' });
      await widget.submit();
      await until('the backend is at it', async () => {
        const { receipts } = await demo().snapshot(account);
        return receipts.some(({ outcome }) => outcome === 'pending');
      });
      await widget.page.reload();
      await widget.says(en.trouble.checking);
      await widget.reaches('person');
      expect(widget.watch.sent('submit')).to.have.length(1);
      expect(await demo().records(account)).to.equal(once);
    }),
  );
});
