/** Writes what is made from the contract's schemas: JSON Schema, OpenAPI, the reference pages and the validators. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { consentSentences } from './contract/consent-sentences.js';
import { docComments } from './contract/doc-comments.js';
import { eventsReference } from './contract/events-reference.js';
import { presets } from '../src/contract/index.js';
import { fieldChecks } from './contract/field-checks.js';
import { contractSchema } from './contract/json-schema.js';
import { openApi } from './contract/openapi.js';
import { referenceData } from './contract/reference-data.js';
import { contractReference } from './contract/reference.js';
import { validatorTexts } from './contract/validator-files.js';

const folder = 'docs/reference';
const write = (name: string, page: string | object) => {
  const text = typeof page === 'string' ? page : `${JSON.stringify(page, null, 2)}\n`;
  writeFileSync(`${folder}/${name}`, text);
};

// The reference backend, which makes the transcripts, reads the sentences when it is loaded.
mkdirSync(`${folder}/transcripts`, { recursive: true });
write('consent-sentences.json', consentSentences());
const { transcripts } = await import('./contract/transcripts.js');

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const pages: Readonly<Record<string, string | object>> = {
  'contract.schema.json': contractSchema(),
  'openapi.json': openApi(version),
  'contract.md': contractReference(),
  'field-checks.json': fieldChecks(),
  'presets.json': { enterprise: presets.enterprise(), review: presets.review() },
  'events.md': eventsReference(),
  ...referenceData(),
  ...(await transcripts()),
};

if (docComments.missing.size > 0) {
  for (const path of docComments.missing)
    console.error(`src/contract: ${path} has no doc comment of its own.`);
  process.exit(1);
}

for (const [name, page] of Object.entries(pages)) write(name, page);

mkdirSync('src/contract/generated', { recursive: true });
for (const [path, text] of await validatorTexts()) writeFileSync(path, text);
