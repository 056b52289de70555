/**
 * `real-name-auth-conformance <url> --preset enterprise|review`: holds a backend against the rules of
 * `docs/backend-guide.md`, over HTTP. Ends with 0 where every rule that was tried is kept, with 1 where one is broken, with
 * 2 where it could not run.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countsOf, jsonReport, junitReport, resultText } from './report.js';
import { rulesOf, runRules } from './run.js';

const usage = `real-name-auth-conformance <url> --preset enterprise|review [options]

  <url>                    the address below which the commands are, such as http://127.0.0.1:8080/api/real-name
  --control <url>          the test control of the backend (see docs/backend-guide.md)
  --authorization <value>  signs in an account that may be spoiled, where there is no test control
  --only <ids>             ids of rules or their beginnings, with commas: B-key-2,B-try
  --junit <file>           writes a report in the form of JUnit
  --json <file>            writes a report as JSON
  --patience <seconds>     within which news of the provider has to show in the snapshot; 8 unless told
  --bail                   ends at the first rule that is broken: what to write next
  --verbose                prints every request and its answer
  --list                   prints the rules and ends`;

/** Ends with 2, since nothing was judged. */
function giveUp(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        preset: { type: 'string' },
        control: { type: 'string' },
        authorization: { type: 'string' },
        only: { type: 'string' },
        junit: { type: 'string' },
        json: { type: 'string' },
        patience: { type: 'string', default: '8' },
        bail: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return giveUp(String(error));
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const { preset } = values;
if (preset !== 'enterprise' && preset !== 'review') giveUp('--preset is enterprise or review.');
const only = values.only?.split(',').map(id => id.trim());
const chosen = rulesOf({ preset, only });
if (chosen.length === 0) giveUp(`There is no rule ${values.only ?? ''} for the preset ${preset}.`);
if (values.list) {
  for (const { id, title } of chosen) console.log(`${id.padEnd(13)} ${title}`);
  process.exit(0);
}
const [url, more] = positionals;
if (url === undefined || more !== undefined || !URL.canParse(url)) giveUp('Give the address of one backend.');
const { control, authorization, verbose, bail } = values;
const patience = Number(values.patience);
if (!(patience > 0)) giveUp(`--patience is ${values.patience}; it takes a number of seconds.`);
if (control === undefined && authorization === undefined)
  giveUp('Give --control, or --authorization of an account that may be spoiled.');

const results = await runRules({
  url,
  preset,
  control,
  authorization,
  only,
  bail,
  newsWithinMs: patience * 1000,
  tell: result => console.log(resultText(result, verbose)),
}).catch((error: unknown) => giveUp(`The run broke off at ${url}: ${String(error)}`));

const about = { url, preset };
if (values.json !== undefined) writeFileSync(values.json, jsonReport(about, results));
if (values.junit !== undefined) writeFileSync(values.junit, junitReport(about, results));
const { kept, broken, skipped, rules } = countsOf(results);
console.log(`\n${rules} rules: ${kept} kept, ${broken} broken, ${skipped} skipped.`);
process.exitCode = broken > 0 ? 1 : 0;
