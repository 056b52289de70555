/** Which validators are generated, and into which files: what the first screen needs stands apart from the rest. */
import { format, resolveConfig } from 'prettier';
import {
  HandoffMode,
  HandoffResult,
  PlainDate,
  Problem,
  Region,
  Snapshot,
  UploadResult,
} from '../../src/contract/index.js';
import {
  DraftAnswers,
  DraftContent,
  DraftRecord,
  HandoffRecord,
  KeyRecord,
  LedgerRecord,
} from '../../src/contract/stored-record.js';
import { validatorCode, type ValidatorFile } from './validator-code.js';

const results: ValidatorFile = {
  name: 'result-validators',
  says: 'Validators of what commands answer with.',
  schemas: { HandoffMode, PlainDate, Region, Snapshot, UploadResult, HandoffResult },
  types: '../index.js',
};

const problem: ValidatorFile = {
  name: 'problem-validator',
  says: 'The validator of problems.',
  schemas: { Problem },
  types: '../index.js',
  uses: results,
};

const storedRecords: ValidatorFile = {
  name: 'stored-record-validators',
  says: 'Validators of what is kept on the device.',
  schemas: { KeyRecord, LedgerRecord, HandoffRecord, DraftRecord, DraftAnswers, DraftContent },
  types: '../stored-record.js',
  uses: results,
};

export const validatorFiles: readonly ValidatorFile[] = [results, problem, storedRecords];

/** The files as they are committed: their paths and texts. */
export async function validatorTexts(): Promise<[path: string, text: string][]> {
  return Promise.all(
    validatorFiles.map(async (file): Promise<[string, string]> => {
      const filepath = `src/contract/generated/${file.name}.ts`;
      return [filepath, await format(validatorCode(file), { ...(await resolveConfig(filepath)), filepath })];
    }),
  );
}
