/** Which files run where: the plan of one `npm test`. */
import { existsSync, readFileSync } from 'node:fs';
import { findFiles } from '../find-files.mjs';
import { resolveFirefox } from '../resolve-firefox.mjs';
import { resolveWebkit } from '../webkit-driver.mjs';

const PURE_ROOMS = ['domain', 'contract', 'flow', 'locales', 'steps'];
const PHASES = ['node', 'browser', 'journeys'];

const LONGEST = ['webkit', 'node', 'journeys-chromium-1', 'journeys-chromium-2', 'firefox', 'chromium'];

const isTest = path => path.endsWith('.test.ts');
const isJourney = path => path.startsWith('test/journeys/');
const isNode = path =>
  !isJourney(path) &&
  !path.endsWith('.browser.test.ts') &&
  (path.endsWith('.node.test.ts') ||
    ['repository', ...PURE_ROOMS].some(room => path.startsWith(`test/${room}/`)));
const isBrowser = path =>
  !isJourney(path) && !path.endsWith('.node.test.ts') && !path.startsWith('test/repository/');
/** Windows and the way back are what browsers differ in most. */
const isHandoff = path => path.includes('/handoff-');

/** Journeys with a test that a Chromium without windows has to leave out. */
const needsWindows = path => readFileSync(path, 'utf8').includes("'headless-shell'");

/** The engines in which a file runs where all of them are installed; its tests may be skipped in some, with a reason. */
export function enginesOf(path) {
  const all = ['chromium', 'firefox', 'webkit'];
  if (isJourney(path)) return isHandoff(path) ? ['chromium', 'firefox'] : ['chromium'];
  if (path.startsWith('test/suites/')) return all;
  return [...(isNode(path) ? ['node'] : []), ...(isBrowser(path) ? all : [])];
}

/**
 * @typedef {object} Run
 * @property {string} name of the run, which its closing line and its logs carry
 * @property {'node' | 'browser' | 'journeys'} phase
 * @property {'node' | 'chromium' | 'firefox' | 'webkit'} engine
 * @property {string[]} files
 * @property {boolean} isWhole whether Chromium is to be the whole browser, where there is one
 */

/**
 * @param {{ files?: string[], only?: string[], grep?: string }} wish
 * @returns {{ runs: Run[], grep: string | undefined, absent: string[] }} `absent` are engines that are not installed
 */
export function planRuns({ files = [], only = PHASES, grep }) {
  const unknown = only.find(phase => !PHASES.includes(phase));
  if (unknown) throw new Error(`--only is '${unknown}'; it takes ${PHASES.join(', ')}.`);
  const missing = files.find(path => !existsSync(path));
  if (missing) throw new Error(`There is no ${missing}; give paths of test files, from the top folder.`);
  const tests = findFiles(files.length > 0 ? files : ['test'], isTest);

  const { engines, absent } = enginesHere();
  const runs = [];
  const add = (phase, engine, name, chosen, isWhole = false) => {
    if (only.includes(phase) && chosen.length > 0) runs.push({ name, phase, engine, files: chosen, isWhole });
  };
  const journeys = tests.filter(isJourney);
  for (const engine of namedJourneyEngines() ?? engines.filter(each => each !== 'webkit')) {
    const name = `journeys-${engine}`;
    if (engine !== 'chromium') {
      add('journeys', engine, name, process.env.JOURNEY_BROWSERS ? journeys : journeys.filter(isHandoff));
      continue;
    }
    add('journeys', engine, `${name}-windows`, journeys.filter(needsWindows), true);
    const others = journeys.filter(path => !needsWindows(path));
    // Much of a journey is waiting: two at a time end sooner, and the longest run decides when all of them have ended.
    const parts = others.length > 20 ? inTwo(others) : [others];
    parts.forEach((part, index) =>
      add('journeys', engine, parts.length > 1 ? `${name}-${index + 1}` : name, part),
    );
  }
  for (const engine of engines) add('browser', engine, engine, tests.filter(isBrowser));
  add('node', 'node', 'node', tests.filter(isNode));
  // What takes longest begins first, so that nothing long is left at the end.
  const place = ({ name }) => LONGEST.indexOf(name) >>> 0;
  runs.sort((one, other) => place(one) - place(other));
  return { runs, grep, absent };
}

/** Two halves that take about as long, going by how many journeys are in a file. */
function inTwo(files) {
  const journeysIn = path => readFileSync(path, 'utf8').split(' journey(').length;
  const parts = [[], []];
  const sums = [0, 0];
  for (const [count, path] of files.map(path => [journeysIn(path), path]).sort(([a], [b]) => b - a)) {
    const lighter = sums[0] <= sums[1] ? 0 : 1;
    parts[lighter].push(path);
    sums[lighter] += count;
  }
  return parts;
}

const named = variable => process.env[variable]?.split(',').map(name => name.trim());
const namedJourneyEngines = () => named('JOURNEY_BROWSERS');

/** Chromium is always there, if need be the bundled one. Where `BROWSERS` names an engine it has to be there. */
function enginesHere() {
  const here = { chromium: true, firefox: Boolean(resolveFirefox()), webkit: Boolean(resolveWebkit()) };
  const wanted = named('BROWSERS');
  const unknown = wanted?.find(engine => !Object.hasOwn(here, engine));
  if (unknown) throw new Error(`BROWSERS names '${unknown}'; it takes ${Object.keys(here).join(', ')}.`);
  const lacking = wanted?.find(engine => !here[engine]);
  if (lacking) throw new Error(`BROWSERS names ${lacking}, which is not installed.`);
  const engines = Object.keys(here).filter(engine => here[engine] && (!wanted || wanted.includes(engine)));
  const absent = Object.keys(here).filter(engine => !here[engine]);
  return { engines, absent };
}
