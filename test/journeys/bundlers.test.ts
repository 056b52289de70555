/** The package in a portal's own bundle: the first screen stands, and photos are prepared in a worker where there can be one. */
import { expect } from 'chai';
import { rmSync } from 'node:fs';
import { contentSecurityPolicy } from '../../demo/host/server.js';
import { findFiles } from '../../scripts/find-files.mjs';
import { PhotoPlace, toPhotos } from '../suites/journey-photos.js';
import { portalWith, portalWithOneTag, portalWithScript } from '../suites/journey-portal.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import { aVisitor, demo, journey, type PortalFile } from '../suites/journey.js';
import {
  buildPortal,
  bundlers,
  copyWorker,
  installPackage,
  needCopy,
  PORTAL_PATH,
  scriptsIn,
} from '../suites/portal-bundles.js';

const folder = `reports/bundles-${String(process.pid)}`;
const policy = contentSecurityPolicy.replace(/trusted-types lit-html/, 'trusted-types portal lit-html');

/** Walks to the photos of a portal and hands one in. Gives the addresses of the workers that were started for it. */
async function photoOn(portal: Readonly<Record<string, PortalFile>>) {
  const visitor = await aVisitor({ preset: 'review', region: 'hk', company: false });
  const widget = await visitor.openOwn(portal, policy);
  const workers: string[] = [];
  widget.page.on('workercreated', worker => workers.push(new URL(worker.url()).pathname));
  await toPhotos(widget);
  const front = new PhotoPlace(widget, 'front');
  await front.choose(await (await journeyBrowser()).photo('Front'));
  await front.uploaded();
  const held = (await demo().snapshot(visitor.account)).application?.photos ?? [];
  expect(held.map(({ slot }) => slot)).to.deep.equal(['front']);
  return workers;
}

const photoIn = (output: string, isModule: boolean) =>
  photoOn(portalWithScript(`${PORTAL_PATH}main.js`, isModule, scriptsIn(output)));

describe('the package in a bundle', () => {
  before(function () {
    this.timeout(60_000);
    installPackage(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('[C16] carries no path of the machine that built it', () => {
    const scripts = findFiles([`${folder}/node_modules/real-name-auth/dist`], path =>
      /\.(js|map)$/.test(path),
    );
    expect(scripts).not.to.have.length(0);
    for (const [path, text] of scriptsIn(`${folder}/node_modules/real-name-auth/dist`)) {
      expect(text, path).not.to.contain('file:///');
      expect(text, path).not.to.contain(process.cwd());
    }
  });

  for (const bundler of Object.keys(bundlers) as (keyof typeof bundlers)[])
    it(
      `[C16] built by ${bundler} prepares a photo in the worker`,
      journey(async () => {
        const output = await buildPortal(folder, bundler);
        if (needCopy.includes(bundler)) copyWorker(folder, output);
        for (const [path, text] of scriptsIn(output)) {
          expect(text, path).not.to.contain('file:///');
          expect(text, path).not.to.contain(process.cwd());
        }
        const workers = await photoIn(output, bundler !== 'webpack');
        expect(workers).to.have.length(1);
        const own = needCopy.includes(bundler) ? /^\/portal\/photo-worker\.js$/ : /^\/portal\/.+\.js$/;
        expect(workers[0]).to.match(own).and.not.to.equal(`${PORTAL_PATH}main.js`);
      }),
    );

  it(
    '[C16] without its worker beside it goes on on the page',
    journey(async () => {
      const output = await buildPortal(folder, 'esbuild');
      await photoIn(output, true);
    }),
  );

  it(
    '[C16] as a self-contained module survives a bundler as well',
    journey(async () => {
      const output = await buildPortal(folder, 'vite', 'real-name-auth/real-name-auth.js');
      const workers = await photoIn(output, true);
      expect(workers).to.have.length(1);
    }),
  );

  for (const [what, portal] of [
    ['module', portalWith('endpoint="/api/real-name"')],
    ['script', portalWithOneTag()],
  ] as const)
    it(
      `[C16] as a self-contained ${what} prepares a photo in the worker beside it`,
      journey(async () => {
        const workers = await photoOn(portal);
        expect(workers).to.deep.equal(['/dist/photo-worker.js']);
      }),
    );
});
