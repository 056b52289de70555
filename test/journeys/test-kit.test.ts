/** The test kit in the runners that portals have: each fixture is a little portal that has installed the package. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { resolveChromium } from '../../scripts/resolve-chromium.mjs';
import { resolveWebkit, startWebkitDriver } from '../../scripts/webkit-driver.mjs';
import { installPackage } from '../suites/portal-bundles.js';

const folder = resolve(`reports/test-kit-${String(process.pid)}`);
const fixtures = 'test/fixtures';

/** Runs something in the folder of a fixture. @returns what it wrote. @throws Error with that, where it fails. */
async function runIn(fixture: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: join(folder, fixture),
    env: { ...process.env, NODE_OPTIONS: '', CI: '1', ...env },
  });
  let said = '';
  child.stdout.on('data', chunk => (said += String(chunk)));
  child.stderr.on('data', chunk => (said += String(chunk)));
  const code = await new Promise(done => child.once('exit', done));
  if (code !== 0) throw new Error(`${fixture} ended with ${String(code)}:\n${said.slice(-4_000)}`);
  return said;
}

const bin = (path: string) => resolve('node_modules', path);

async function launch(): Promise<{ CHROMIUM_LAUNCH: string }> {
  const { executablePath, args, env } = await resolveChromium();
  const changed = Object.entries(env).filter(([name, value]) => process.env[name] !== value);
  return {
    CHROMIUM_LAUNCH: JSON.stringify({ executablePath, args, headless: true }),
    ...(Object.fromEntries(changed) as Record<string, string>),
  };
}

describe('[D9] the test kit, from the packed package', function () {
  this.timeout(240_000);

  before(() => {
    installPackage(folder);
    // A package of its own, so that a bundler's cache stays here.
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
    const shim = join(folder, 'node_modules/@playwright/test');
    mkdirSync(shim, { recursive: true });
    writeFileSync(join(shim, 'package.json'), '{ "type": "module", "exports": "./index.js" }\n');
    writeFileSync(join(shim, 'index.js'), "export * from 'playwright/test';\n");
    for (const name of readdirSync(fixtures, { withFileTypes: true })) {
      if (!name.isDirectory()) continue;
      cpSync(join(fixtures, name.name), join(folder, name.name), { recursive: true });
      // The page of the portal stands in each, beside the package that it loads.
      for (const file of ['portal.html', 'portal-page.mjs'])
        cpSync(join(fixtures, file), join(folder, name.name, file));
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const example of ['backend.mjs', 'values.mjs'])
    it(`does what its examples say: ${example}`, async () => {
      await runIn('examples', [example]);
    });

  it('leads through the flow in Playwright', async () => {
    expect(await runIn('playwright', [bin('playwright/cli.js'), 'test'], await launch())).to.contain(
      '1 passed',
    );
  });

  it('leads through the flow in Vitest’s browser mode', async () => {
    const said = await runIn('vitest', [bin('vitest/vitest.mjs'), 'run'], await launch());
    expect(said).to.match(/1 passed/);
  });

  it('leads through the flow in web-test-runner', async () => {
    const args = [bin('@web/test-runner/dist/bin.js'), '--config', 'web-test-runner.config.mjs'];
    const said = await runIn('web-test-runner', args, { ...(await launch()), ROOT_DIR: resolve('.') });
    expect(said).to.match(/1 passed/);
  });

  it('leads through the flow in WebdriverIO', async function () {
    const binary = resolveWebkit();
    // Its driver is the one that Debian has for a browser of these tests.
    if (!binary) return this.skip();
    const options = {
      hostname: '127.0.0.1',
      port: await startWebkitDriver(),
      path: '/',
      logLevel: 'error',
      connectionRetryTimeout: 90_000,
      connectionRetryCount: 0,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    };
    const args = [bin('mocha/bin/mocha.js'), '--timeout', '120000', 'portal.test.mjs'];
    const said = await runIn('webdriverio', args, { WEBDRIVER_OPTIONS: JSON.stringify(options) });
    expect(said).to.contain('1 passing');
  });

  it('mounts the widget in jsdom and in happy-dom', async () => {
    const said = await runIn('simulated-dom', [bin('vitest/vitest.mjs'), 'run']);
    expect(said).to.match(/2 passed/);
  });
});

describe('[D9] the recipes of the test kit', () => {
  it('are the files that are tested', () => {
    const text = readFileSync('docs/testing.md', 'utf8');
    const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)^```/gm)];
    const shown = [...text.matchAll(/<!-- (test\/fixtures\/\S+) -->\n\n```\w+\n([^]*?)^```/gm)];
    expect(shown).to.have.length(blocks.length).and.to.have.length.above(7);
    for (const [, path = '', code] of shown) expect(code, path).to.equal(readFileSync(path, 'utf8'));
  });
});
