/** The demo's reviewer's page: what a visitor decides there reaches the widget's account. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { aLicensedCompany } from '../suites/journey-answers.js';
import { handIn } from '../suites/journey-hand-in.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** The visitor at the reviewer's page, with the account's application on the desk, reached by keyboard. */
async function atDesk(width: number): Promise<{ account: string; page: Page }> {
  const visitor = await aVisitor({ preset: 'review', region: 'sg', width });
  const { account } = visitor;
  const company = aLicensedCompany('sg');
  const name = company.organizationName;
  await handIn(demo(), account, company);
  const page = await visitor.openReview();
  await until('the application is in the list', () =>
    page.evaluate(text => document.querySelector('#waiting')?.textContent.includes(text) ?? false, name),
  );
  await page.focus('#theme');
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(text => document.activeElement?.textContent.includes(text) ?? false, name)) break;
  }
  await page.keyboard.press('Enter');
  await until('the application is on the desk', () =>
    page.evaluate(
      () => document.activeElement?.id === 'case-title' && !!document.querySelector('.photo img'),
    ),
  );
  expect(await page.$eval('#case-title', title => title.textContent)).to.equal(name);
  return { account, page };
}

const said = (page: Page) => page.$eval('#said', status => status.textContent);

describe('the reviewer’s page of the demo', function () {
  for (const width of [1280, 375])
    it(
      `[I9] rejects with a reason at its field and in the reviewer’s words, at ${width} px, by keyboard`,
      journey(async () => {
        const { account, page } = await atDesk(width);
        expect(await axeFindings(page)).to.deep.equal([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(width);

        await page.focus('.decision .danger');
        await page.keyboard.press('Enter');
        expect(await said(page)).to.match(/^Say what is wrong/);
        await page.select('select[name="reason-license"]', 'photo-unreadable');
        await page.focus('select[name="reason-license"]');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Too blurred to read');
        await page.focus('.decision .danger');
        await page.keyboard.press('Enter');
        await until('the decision is told', async () => /^Rejected with one reason/.test(await said(page)));
        const { application } = await demo().snapshot(account);
        expect(application).to.deep.include({
          stage: 'rejected',
          reasons: [{ field: 'license', code: 'photo-unreadable', message: 'Too blurred to read' }],
        });
      }),
    );

  it(
    '[I11] approves and revokes with a reason; the outbox shows what was told',
    journey(async () => {
      const { account, page } = await atDesk(1280);
      await page.click('.decision .primary');
      await until('the decision is told', async () => (await said(page)) === 'Approved.');
      const entry = `#verified .entry ::-p-text(${account})`;
      await (await page.waitForSelector(entry))?.click();
      await until('the account is on the desk', () =>
        page.evaluate(() => document.querySelector('#case .danger')?.textContent === 'Revoke'),
      );
      expect(await axeFindings(page)).to.deep.equal([]);
      await page.click('#case .danger');
      expect(await said(page)).to.equal('Choose a reason first.');
      await page.select('select[name="reason-whole"]', 'organization-dissolved');
      await page.click('#case .danger');
      await until('the decision is told', async () => (await said(page)) === 'The verification is revoked.');
      expect((await demo().snapshot(account)).identity.status).to.equal('revoked');
      await until('the outbox shows it', () =>
        page.evaluate(() => /revoked|已被撤销/.test(document.querySelector('#outbox')?.textContent ?? '')),
      );
    }),
  );

  it(
    '[I7] enlarges and turns a photo, and gives the focus back',
    journey(async () => {
      const { page } = await atDesk(1280);
      await page.focus('.photo');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#viewer[open] img');
      await page.keyboard.type('+r');
      expect(
        await page.$eval('#stage img', image => [image.dataset['size'], image.dataset['turns']]),
      ).to.deep.equal(['1.5', '1']);
      await page.keyboard.press('Escape');
      await until('the focus is back', () =>
        page.evaluate(() => document.activeElement?.classList.contains('photo') ?? false),
      );
    }),
  );
});
