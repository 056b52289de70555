/** What the figures were taken with. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

const versionOf = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;

/** @returns {Promise<{ machine: string, software: string, load: number, cores: number }>} sentences for the page */
export async function describeMachine(browser) {
  const [{ model }] = cpus();
  const cores = cpus().length;
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load] = loadavg();
  const packages = ['lit', 'react', 'react-hook-form', 'zod', '@shoelace-style/shoelace', 'rollup'];
  return {
    machine: `${model}, ${cores} cores, ${memory} GB, ${type()} ${release()}`,
    software: [
      (await browser.version()).replace('/', ' '),
      `Node ${process.versions.node}`,
      ...packages.map(name => `${name} ${versionOf(name)}`),
    ].join(', '),
    load,
    cores,
  };
}
