/** Accounts that are about to submit, and the requests that they send. */
import { randomUUID } from 'node:crypto';
import { AccountStore } from '../../demo/backend/account-store.js';
import { createDataCipher } from '../../demo/backend/data-cipher.js';
import { openDatabase, type DatabasePlace } from '../../demo/backend/open-database.js';
import { Policy, presets } from '../../src/contract/index.js';
import { consentsFor, organizationAnswers, submission } from '../../test/backend/test-identity.js';
import { ask, type Request } from './load.js';

/** Creates accounts of the preset `enterprise` in a database that no process has open. */
export async function createAccounts(place: DatabasePlace, dataKey: Uint8Array, ids: readonly string[]) {
  const { db, close } = await openDatabase(place);
  const provider = { name: 'x', origins: ['https://sign.example'] };
  const accounts = new AccountStore(provider, createDataCipher(dataKey));
  for (const id of ids)
    await accounts.create(
      db,
      { id, region: 'cn-mainland', company: true },
      { preset: 'enterprise', overrides: {} },
    );
  await close();
}

const signedIn = (id: string) => ({ authorization: `Bearer demo:${id}`, 'rna-contract': '1' });

export const loadRequest = (backend: string, id: string): Request => ({
  url: `${backend}/api/real-name/snapshot`,
  method: 'GET',
  headers: signedIn(id),
});

async function command(backend: string, id: string, path: string, payload: object): Promise<Request> {
  const { text } = await ask(loadRequest(backend, id));
  const { accountKey } = JSON.parse(text) as { accountKey: string };
  return {
    url: `${backend}/api/real-name/${path}`,
    method: 'POST',
    headers: {
      ...signedIn(id),
      'content-type': 'application/json',
      'rna-account': accountKey,
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(payload),
  };
}

/** `start`, which can be sent again and again. */
export const startRequest = (backend: string, id: string) =>
  command(backend, id, 'start', { subject: 'enterprise' });

/** Begins an application. @returns the submission that it waits for. */
export async function submitRequest(backend: string, id: string): Promise<Request> {
  const begun = await ask(await startRequest(backend, id));
  if (begun.status !== 200) throw new Error(`start: ${begun.status} ${begun.text.slice(0, 300)}`);
  const policy = Policy.parse((JSON.parse(begun.text) as { policy: object }).policy);
  const payload = submission(presets.enterprise(), 'enterprise', organizationAnswers());
  return command(backend, id, 'submit', { ...payload, consents: consentsFor(policy) });
}
