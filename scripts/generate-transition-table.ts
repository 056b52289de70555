/** Writes `test/flow/transition-table.json`, so that a change of the flow's behaviour shows as a difference. */
import { writeFileSync } from 'node:fs';
import { transitionTable } from '../test/flow/transition-table.js';

writeFileSync('test/flow/transition-table.json', `${JSON.stringify(transitionTable(), null, 2)}\n`);
