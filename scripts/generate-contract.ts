/** Writes what is made from the contract's schemas: JSON Schema, OpenAPI and the reference pages. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { eventsReference } from './contract/events-reference.js';
import { contractSchema, describedDefinitions } from './contract/json-schema.js';
import { openApi } from './contract/openapi.js';
import { contractReference } from './contract/reference.js';

const { undescribed, superfluous } = describedDefinitions(name => name);
for (const path of undescribed)
  console.error(`Nothing describes ${path}: see scripts/contract/*-descriptions.ts.`);
for (const path of superfluous) console.error(`${path} is described and is not in the contract.`);
if (undescribed.length + superfluous.length > 0) process.exit(1);

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const pages: Readonly<Record<string, string | object>> = {
  'contract.schema.json': contractSchema(),
  'openapi.json': openApi(version),
  'contract.md': contractReference(),
  'events.md': eventsReference(),
};

mkdirSync('docs/reference', { recursive: true });
for (const [name, page] of Object.entries(pages))
  writeFileSync(
    `docs/reference/${name}`,
    typeof page === 'string' ? page : `${JSON.stringify(page, null, 2)}\n`,
  );
