/** `npm run fuzz`: 100,000 spoilt values of the contract and 50,000 spoilt photos; `-- contract 17 17` repeats a seed. */
import { fuzzContract } from './contract-fuzz.js';
import { fuzzPhotos } from './photo-fuzz.js';

const kinds = {
  contract: { fuzz: fuzzContract, count: 100_000 },
  photos: { fuzz: fuzzPhotos, count: 50_000 },
};
const [only, from, to] = process.argv.slice(2);
let isBroken = false;
for (const [kind, { fuzz, count }] of Object.entries(kinds)) {
  if (only && only !== kind) continue;
  const first = Number(from ?? 1);
  const last = Number(to ?? from ?? count);
  const broken = await fuzz(first, last);
  isBroken ||= broken.length > 0;
  for (const line of broken.slice(0, 20)) console.log(`${line}\n  npm run fuzz -- ${kind} <seed>`);
  console.log(`${kind}: seeds ${first} to ${last}, ${broken.length} broken`);
}
process.exitCode = isBroken ? 1 : 0;
