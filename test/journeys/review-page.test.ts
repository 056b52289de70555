/** The demo's reviewer's page: what a visitor decides there reaches the widget's account. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { consents } from '../suites/journey-advance.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { until } from '../suites/journey-until.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A JPEG of one white pixel. */
const pixel = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);

/** Hands in a company of Singapore for an account of the platform that reviews documents. */
async function handIn(account: string): Promise<void> {
  const subject = 'enterprise';
  await demo().command(account, 'start', { subject });
  const upload = await fetch(`${demo().urls.backend}/api/real-name/photos/license`, {
    method: 'POST',
    headers: {
      authorization: `Bearer demo:${account}`,
      'rna-contract': '1',
      'idempotency-key': randomUUID(),
      'content-type': 'image/jpeg',
    },
    body: pixel,
  });
  const { photo } = (await upload.json()) as { photo: { id: string } };
  const answers = {
    organizationName: `Example ${account} Pte. Ltd.`,
    organizationRegion: 'sg',
    registrationNumber: `2026${account.replace(/\D/g, '').padEnd(6, '7').slice(0, 6)}K`,
    registeredAddress: '1 Example Road, Singapore 018989',
  };
  const confirmedWarnings = [{ field: 'organizationName', code: 'organization-name/latin-only' }];
  const photos = [{ slot: 'license', id: photo.id }];
  const response = await demo().command(account, 'submit', {
    subject,
    answers,
    consents,
    confirmedWarnings,
    photos,
  });
  expect(response.status, await response.text()).to.equal(200);
}

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
  await handIn(account);
  const { page } = await visitor.open();
  await page.goto(`${demo().urls.host}/review?language=en&theme=light`);
  const name = `Example ${account} Pte. Ltd.`;
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
        page.evaluate(() => /revoked/.test(document.querySelector('#outbox')?.textContent ?? '')),
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
