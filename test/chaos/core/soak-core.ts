/**
 * Runs schedules over the core of the flow: `node --import tsx test/chaos/core/soak-core.ts <first seed> <last seed>`. With
 * one seed only, it says all that happens.
 */
import { scheduleOf } from '../schedule.js';
import { runCore } from './core-run.js';

const [first = 1, last = first] = process.argv.slice(2).map(Number);
let broken = 0;
for (let seed = first; seed <= last; seed++) {
  const wrong = await runCore(scheduleOf(seed), first === last ? console.log : undefined).catch(
    (error: unknown) => [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  );
  if (wrong.length > 0) {
    broken += 1;
    console.log(`core seed ${seed}: ${wrong.join('; ')}\n  CHAOS_SEED=${seed} npm run soak -- --only=core`);
  }
  if (seed % 500 === 0) console.log(`core: ${seed - first + 1} schedules, ${broken} broken`);
}
console.log(`core: seeds ${first} to ${last}, ${broken} broken`);
process.exitCode = broken > 0 ? 1 : 0;
