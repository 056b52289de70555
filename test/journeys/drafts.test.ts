/** What was typed and never submitted, when the page, the browser or the day ends. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { zhCN } from '../../src/locales/zh-CN/messages.js';
import { en } from '../suites/journey-words.js';
import { aCompany, aPerson } from '../suites/journey-answers.js';
import {
  draftRecords,
  keepsDrafts,
  keepsDraftsAtRest,
  blank,
  shows,
  spoilDrafts,
} from '../suites/journey-drafts.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';
import type { FieldId, WidgetPage } from '../suites/journey-widget.js';

const device = { policyOverrides: { drafts: 'device' } };

/** Notes each time a form is drawn whose first field is empty. */
async function watchForFlashes(widget: WidgetPage): Promise<() => Promise<string[]>> {
  await widget.page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(window, { emptyForms: seen });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      new MutationObserver(() => {
        const field = root.querySelector<HTMLInputElement>('#field-organizationName');
        if (field) seen.push(field.value);
      }).observe(root, { childList: true, subtree: true });
      return root;
    };
  });
  return () => widget.page.evaluate(() => (window as unknown as { emptyForms: string[] }).emptyForms);
}

describe('[D8] what was typed', () => {
  it(
    '[D8] is there after a reload, without a flash of empty fields; boxes are ticked anew',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      const seen = await watchForFlashes(widget);
      await widget.reaches('information');
      const company = aCompany();
      await widget.fillAll(company);
      await widget.agree();
      await keepsDrafts(widget, 1);
      await keepsDraftsAtRest(widget);

      await widget.page.reload();
      await shows(widget, company);
      expect(new Set(await seen())).to.deep.equal(new Set([company.organizationName]));
      expect(await widget.has('[part~=consent-input]:checked'), 'consents are never kept').to.equal(false);
      await widget.handIn();
      await widget.reaches('person');
    }),
  );

  it(
    '[D8] brings the person back to the check, which asks for the boxes itself',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      await widget.inform(company);
      await widget.page.reload();
      await widget.reaches('check');
      expect(await widget.text()).to.include(company.organizationName);
      await widget.submit();
      expect((await widget.errors()).map(({ target }) => target)).to.deep.equal([
        'consent-notice',
        'consent-identity',
        'consent-provider',
      ]);
      expect(await widget.step()).to.equal('check');
      await widget.agree();
      await widget.submit();
      await widget.reaches('person');
      await keepsDrafts(widget, 0);
    }),
  );

  it(
    '[D8] is kept with every choice: subject, person, organization, way to pay',
    journey(async () => {
      const visitor = await aVisitor();
      const widget = await visitor.open();
      await widget.begin();
      await widget.choose('subject', 'enterprise');
      await keepsDrafts(widget, 1);
      await widget.page.reload();
      await widget.reaches('type');
      expect(await widget.chosen('subject')).to.equal('enterprise');
      await widget.next();
      await widget.inform(aCompany());
      await widget.submit();
      await widget.reaches('person');
      const { fullName, documentNumber, mobile } = aPerson();
      await widget.fillAll({ documentType: 'passport', fullName, documentNumber, mobile });
      await keepsDraftsAtRest(widget);
      await widget.page.reload();
      await widget.reaches('person');
      for (const [field, value] of Object.entries({
        documentType: 'passport',
        fullName,
        documentNumber,
        mobile,
      }))
        expect(await widget.value(field as FieldId), field).to.equal(value);
    }),
  );

  it(
    '[D8] survives a page that is left at once, and the way back to it',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      await widget.fillAll(company);
      // A hand needs longer for the way from a key to a link.
      await pause(300);
      await widget.page.goto(`${demo().urls.host}/review?language=en&theme=light`);
      await widget.page.goBack();
      await shows(widget, company);
      await widget.page.goForward();
      await widget.page.goBack();
      await shows(widget, company);
    }),
  );

  it(
    '[D8] is not lost when the login expires, and comes back after the next one',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      await widget.fillAll(company);
      await keepsDrafts(widget, 1);
      await keepsDraftsAtRest(widget);
      await demo().expireSession(visitor.account);
      await widget.page.reload();
      await until('the portal signs in again', async () => (await widget.step()) === 'information', {
        seen: () => widget.describe(),
      });
      await shows(widget, company);
    }),
  );

  it(
    '[D8] opens in its own tab only: another tab is empty, and each keeps its own',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const first = await visitor.open();
      await first.reaches('information');
      const mine = aCompany();
      await first.fillAll(mine);
      const second = await visitor.open();
      await shows(second, blank);
      const other = aCompany();
      await second.fillAll(other);
      await keepsDrafts(second, 2);
      await keepsDraftsAtRest(second);
      await second.page.reload();
      await shows(second, other);
      await first.page.bringToFront();
      await first.page.reload();
      await shows(first, mine);
    }),
  );

  it(
    '[D8] lies on the disk in nothing but cipher, and no more after the submission, in any tab',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      const other = await visitor.open();
      await other.reaches('information');
      await other.fillAll(aCompany());
      await widget.page.bringToFront();
      await widget.inform(company);
      const records = (await keepsDrafts(widget, 2)).join('\n');
      for (const value of [...Object.values<string>({ ...company }), visitor.account, 'organizationName'])
        expect(records, value).not.to.include(value);
      await widget.submit();
      await widget.reaches('person');
      await keepsDrafts(widget, 0);
      await other.page.bringToFront();
      await other.reaches('person');
      await keepsDrafts(other, 0);
      await other.page.reload();
      await other.reaches('person');
      expect(await draftRecords(other.page)).to.deep.equal([]);
    }),
  );

  it(
    '[D8] goes with clear(), and with whoever signs in next',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft', ...device });
      const widget = await visitor.open();
      await widget.reaches('information');
      await widget.fillAll(aCompany());
      await keepsDrafts(widget, 1);
      await widget.page.evaluate(() => document.querySelector('real-name-auth')?.clear());
      await keepsDrafts(widget, 0);
      await widget.page.reload();
      await shows(widget, blank);

      await widget.fillAll(aCompany());
      await keepsDrafts(widget, 1);
      const next = await demo().newAccount(device);
      await widget.page.goto(`${demo().urls.host}/?language=en&theme=light&account=${next}`);
      await widget.reaches('status');
      await keepsDrafts(widget, 0);
      await widget.page.goto(`${demo().urls.host}/?language=en&theme=light&account=${visitor.account}`);
      await shows(widget, blank);
    }),
  );

  it(
    '[D8] of another version of the widget, or spoilt, is dropped and breaks nothing',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft' });
      const widget = await visitor.open();
      await widget.reaches('information');
      for (const members of [
        { format: '2', cells: [] },
        { plain: 1 },
        { writer: 'x', salt: 'y' },
        { at: null },
      ]) {
        await widget.fillAll(aCompany());
        await keepsDrafts(widget, 1);
        await spoilDrafts(widget.page, members);
        await widget.page.reload();
        await shows(widget, blank);
        await keepsDrafts(widget, 0);
      }
    }),
  );

  it(
    '[D8] is not kept where the policy says so, and the page keeps quiet about it',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft', policyOverrides: { drafts: 'off' } });
      const widget = await visitor.open();
      await widget.reaches('information');
      await widget.fillAll(aCompany());
      expect(await widget.text()).not.to.include(en.drafts.unavailable);
      expect(await draftRecords(widget.page)).to.deep.equal([]);
      await widget.page.reload();
      await shows(widget, blank);
    }),
  );

  for (const [what, close] of [
    [
      'opens no database',
      () => {
        Object.defineProperty(window, 'indexedDB', { value: undefined });
      },
    ],
    [
      'keeps nothing for a tab',
      () => {
        const { setItem } = Storage.prototype;
        Storage.prototype.setItem = function (name, value) {
          if (name.startsWith('real-name-auth')) throw new DOMException('Full.', 'QuotaExceededError');
          setItem.call(this, name, value);
        };
      },
    ],
    [
      'takes a key and gives none back',
      () => {
        const { get } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.get = function (key) {
          return get.call(this, key === 'draft-key' ? 'nothing' : key);
        };
      },
    ],
  ] as const)
    it(
      `[D8] is not promised by a browser that ${what}: one quiet sentence, in both languages`,
      journey(async () => {
        const visitor = await aVisitor({ at: 'draft' });
        const widget = await visitor.open();
        await widget.page.evaluateOnNewDocument(close);
        await widget.page.reload();
        await widget.reaches('information');
        await widget.fillAll(aCompany());
        await widget.says(en.drafts.unavailable);
        expect((await widget.text()).split(en.drafts.unavailable), 'once').to.have.length(2);
        await widget.page.evaluate(() => {
          document.querySelector('real-name-auth')?.setAttribute('language', 'zh-CN');
        });
        await widget.says(zhCN.drafts.unavailable);
      }),
    );
});

describe('[D8] by the policy “device”', () => {
  it(
    '[D8] what was typed is there in another tab, after the first was closed',
    journey(async () => {
      const visitor = await aVisitor({ at: 'draft', ...device });
      const widget = await visitor.open();
      await widget.reaches('information');
      const company = aCompany();
      await widget.fillAll(company);
      await keepsDrafts(widget, 1);
      await keepsDraftsAtRest(widget);
      await widget.page.close();
      visitor.tabs.splice(0);
      const again = await visitor.open();
      await shows(again, company);
    }),
  );

  it(
    '[D8] whoever is locked today finds tomorrow what was promised, and the numbers are asked for again',
    journey(async () => {
      const visitor = await aVisitor({
        policyOverrides: { drafts: 'device', attempts: { perDay: 1, countedOn: ['submit'] } },
      });
      const widget = await visitor.open();
      await widget.begin();
      await widget.take('enterprise');
      const company = aCompany();
      await demo().register(company.registrationNumber, '宁波另一家示例有限公司');
      await widget.inform(company);
      await widget.submit();
      await widget.warns(en.trouble.spent(0));
      await widget.says(en.tries.typed.butNumbers(2));
      await keepsDrafts(widget, 1);
      await widget.page.close();
      visitor.tabs.splice(0);

      await demo().moveTo((await demo().midnight()) + 23 * 3_600_000);
      const tomorrow = await visitor.open();
      await shows(tomorrow, {
        organizationName: company.organizationName,
        legalRepresentativeName: company.legalRepresentativeName,
        registrationNumber: '',
        contactMobile: '',
      });
      await tomorrow.says(en.drafts.numbersGone(2));
      expect(await tomorrow.left()).to.equal(1);

      await demo().moveTo((await demo().now()).getTime() + 2 * 3_600_000);
      await tomorrow.page.reload();
      await shows(tomorrow, blank);
      await keepsDrafts(tomorrow, 0);
      await visitor.leave();
      await demo().resetClock();
    }),
  );
});
