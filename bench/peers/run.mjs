/**
 * `npm run bench:peers`: the widget beside the same form in plain HTML, Lit, React and Shoelace, in one Chromium. All take
 * turns in each round; plain HTML stands there twice, as a measure of the noise. Who does not complete the flow is not
 * timed, and fails the run. `--rounds=9` sets how often, `--only=lit,widget` who takes part beside plain HTML; only a run
 * with all of them is written to the reference page.
 */
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { buildPeers } from './build.mjs';
import { base, contestants as all, own } from './contestants.mjs';
import { makeLicensePhoto } from './license-photo.mjs';
import { describeMachine } from './machine.mjs';
import { cpuToReady } from './measures/cpu-to-ready.mjs';
import { growth } from './measures/growth.mjs';
import { heap } from './measures/heap.mjs';
import { hundred } from './measures/hundred.mjs';
import { interaction } from './measures/interaction.mjs';
import { readyBase, readySlow } from './measures/ready.mjs';
import { readOptions } from './options.mjs';
import { pageSection } from './page-section.mjs';
import { writeSection } from './report.mjs';
import { serve } from './server.mjs';
import { shuffled } from './shuffled.mjs';
import { markdownTable, missed, noiseOf } from './table.mjs';
import { verify } from './verify.mjs';

const measures = [readyBase, readySlow, cpuToReady, interaction, heap, hundred, growth];
const columns = measures.flatMap(({ gives }) => gives);

const args = process.argv.slice(2);
const { rounds, only } = optionsOrEnd();
let contestants = all.filter(({ key }) => only.includes(key));
const excluded = [];

function optionsOrEnd() {
  try {
    return readOptions(args);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

function exclude(contestant, error) {
  if (contestant.key === base) throw error;
  contestants = contestants.filter(({ key }) => key !== contestant.key);
  excluded.push({ title: contestant.title, reason: error.message });
  console.error(`${contestant.title} is left out: ${error.message}`);
}

const files = await buildPeers(contestants);
const server = await serve(files);
const browser = await launchBrowser();
const bench = { browser, address: server.address };
const photo = await makeLicensePhoto(browser);
const results = new Map(columns.map(({ key }) => [key, new Map(contestants.map(each => [each.key, []]))]));
const bytes = new Map();

/** One measurement. A machine can hiccup once; what fails twice is broken. */
async function measure({ run, gives }, contestant) {
  const values = await run(bench, contestant).catch(() => run(bench, contestant));
  for (const { key } of gives) results.get(key).get(contestant.key).push(values[key]);
}

try {
  const { load, cores, ...described } = await describeMachine(browser);
  if (load > cores / 2)
    console.log(`The machine is busy (load average ${load.toFixed(1)}): its times are not to be relied on.`);

  for (const contestant of contestants)
    try {
      const fetched = await verify(bench, contestant, photo.path);
      bytes.set(
        contestant.key,
        fetched.reduce((sum, address) => sum + files.get(address).brotli.length, 0),
      );
      console.log(`${contestant.title} completes the flow`);
    } catch (error) {
      exclude(contestant, error);
    }

  for (let round = 0; round < rounds; round++)
    for (const each of measures) {
      if (round >= (each.rounds ?? rounds)) continue;
      console.log(`round ${round + 1} of ${rounds}: ${each.gives.map(({ title }) => title).join('; ')}`);
      for (const contestant of shuffled(contestants))
        await measure(each, contestant).catch(error => exclude(contestant, error));
    }

  const table = markdownTable(columns, contestants, results, bytes);
  console.log(`\n${table}\n`);
  for (const sentence of contestants.some(({ key }) => key === own) ? missed(columns, results, own) : [])
    console.log(`  not yet: ${sentence}`);
  if (only.length === all.length) {
    const command = ['npm run bench:peers', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
    const date = new Date().toISOString().slice(0, 10);
    const noise = noiseOf(columns, results);
    const path = writeSection(
      pageSection({ command, load, date, rounds, table, noise, excluded, ...described }),
    );
    console.log(`Written to ${path}.`);
  }
} finally {
  photo.remove();
  await browser.close();
  server.close();
}
if (excluded.length > 0) process.exitCode = 1;
