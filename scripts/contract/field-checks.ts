/** The table of fields for other languages: `docs/reference/field-checks.json`, `x-check` in OpenAPI, a table for people. */
import {
  allRegions,
  certificateTypes,
  documentTypes,
  fieldNames,
  formFields,
  organizationTypes,
  type CheckCase,
  type FieldName,
  type FieldRule,
} from '../../src/contract/index.js';
import { docComments } from './doc-comments.js';
import { table } from './markdown-table.js';

const ofRule = (member: keyof FieldRule) => docComments.ofMemberOfType('FieldRule', member);
const ofCase = (member: keyof CheckCase) => docComments.ofMemberOfType('CheckCase', member);

/** What decides whether an answer is taken, as `x-check` carries it; what says nothing is left out. */
export function checkRule(rule: FieldRule): object {
  const { choices, startsAtFirst, checks, hints, region, document, typing } = rule;
  if (choices) return { choices, startsAtFirst };
  if (checks.length === 0) return { maxLength: typing.maxLength };
  return {
    checks,
    ...(hints.length > 0 ? { hints } : {}),
    ...(region ? { region } : {}),
    ...(document ? { document } : {}),
  };
}

/** `docs/reference/field-checks.json`. */
export function fieldChecks(): object {
  return {
    title: 'Which check judges the answer to each field',
    description:
      'Generated from src/contract by `npm run generate`. The first case of `checks` of which everything holds names the check; where none holds, the answer is free text. The vectors of a check are in vectors/<check>.json. Where nobody was asked for the document of a number, it is the first that `documents` of the policy offers, or unknown where that offers several and `resident-id` is one of them. Issues of `notes` were mended silently and need no confirmation; those of `advice` depend on a table of regions that may be missing, and a backend does not insist on them.',
    meaning: {
      choices: ofRule('choices'),
      startsAtFirst: ofRule('startsAtFirst'),
      checks: ofRule('checks'),
      hints: ofRule('hints'),
      region: ofRule('region'),
      document: ofRule('document'),
      belongsTo: ofRule('belongsTo'),
      decidesPhotos: ofRule('decidesPhotos'),
      masked: ofRule('masked'),
      retention: ofRule('retention'),
      typing: ofRule('typing'),
      words: ofRule('words'),
      'checks[].documents': ofCase('documents'),
      'checks[].regions': ofCase('regions'),
      'checks[].regionsExcept': ofCase('regionsExcept'),
      'checks[].begins': ofCase('begins'),
      'checks[].withoutHan': ofCase('withoutHan'),
    },
    lists: { documentTypes, organizationTypes, certificateTypes, regions: allRegions },
    notes: ['text/invisible', 'name/radical-replaced'],
    advice: ['resident-id/region-unknown', 'resident-id/region-period'],
    fields: {
      ...Object.fromEntries(fieldNames.map(name => [name, formFields[name]])),
      amount: formFields.amount,
    },
  };
}

/** One case in words. */
function caseText({ check, documents, regions, regionsExcept, begins, withoutHan }: CheckCase): string {
  const list = (values: readonly string[]) => values.join(', ');
  const conditions = [
    documents && list(documents),
    regions && `in ${list(regions)}`,
    regionsExcept && `outside ${list(regionsExcept)}`,
    begins && `beginning with \`${begins}\``,
    withoutHan && 'without Han characters',
  ].filter(Boolean);
  return conditions.length > 0 ? `${check} (${conditions.join('; ')})` : check;
}

/** A row for each field: what it is chosen from or judged by. */
export function fieldRows(): string {
  const row = (name: FieldName) => {
    const { choices, checks, document, region, masked } = formFields[name];
    const judged = choices ?? (checks.length > 0 ? checks.map(caseText).join(' · ') : 'free text');
    return [`\`${name}\``, judged, document ?? '', region ?? '', masked ? 'masked' : 'plain'];
  };
  return table(
    [
      'field',
      'chosen from, or judged by the first that holds',
      'its document',
      'its region',
      'in a snapshot',
    ],
    fieldNames.map(row),
  );
}
