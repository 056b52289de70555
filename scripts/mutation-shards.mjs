/**
 * The parts into which `npm run mutation` is cut, so that each fits into an hour: `MUTATION_SHARD=flow-2 npm run mutation`. Without
 * a name it is the first part of the domain.
 */
import { statSync } from 'node:fs';
import { findFiles } from './find-files.mjs';

const isPlain = path =>
  path.endsWith('.ts') && !/\/(generated|region-data|region-names|calendar-data)/.test(path);
const isTest = path => path.endsWith('.test.ts') && !path.endsWith('.node.test.ts');

/** Each room: into how many parts it is cut, which tests judge it, and which share of its mutants they have to find. */
const rooms = {
  domain: {
    parts: 4,
    least: 90,
    tests: ['check', 'days', 'regions', 'display', 'plain', 'whole-answers', 'real-documents'].map(
      name => `test/domain/${name}.test.ts`,
    ),
  },
  // The model walks at random and for long: it is no test of one line.
  flow: {
    parts: 8,
    least: 85,
    tests: findFiles(['test/flow'], isTest).filter(path => !path.endsWith('/model.test.ts')),
  },
  contract: { parts: 4, least: 85, tests: findFiles(['test/contract'], isTest) },
};

/** The names of all parts. */
export const shardNames = Object.entries(rooms).flatMap(([room, { parts }]) =>
  Array.from({ length: parts }, (_, at) => `${room}-${at + 1}`),
);

/** What is mutated in the part at hand, and which tests run. */
export function chosenShard(name = process.env.MUTATION_SHARD ?? 'domain-1') {
  if (!shardNames.includes(name))
    throw new Error(`MUTATION_SHARD is '${name}'; it takes ${shardNames.join(', ')}.`);
  const [room, number] = name.split('-');
  const { parts, least, tests } = rooms[room];
  // Dealt out by their size, so that the parts take about as long.
  const files = findFiles([`src/${room}`], isPlain)
    .sort((a, b) => statSync(b).size - statSync(a).size)
    .filter((_, at) => at % parts === Number(number) - 1);
  return { name, room, least, tests, files };
}
