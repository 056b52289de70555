import { accountHeader, contractHeader, keyHeader } from '../../../src/contract/index.js';
import { freshKey, problemOf } from '../applicant.js';
import { holds, rule, same } from '../rule.js';

/** The payload of a command that an account without an application may send. */
const begin = { subject: 'enterprise' };

/** HTTP, sign-in, headers and forged requests. */
export const httpRules = [
  rule('B-sign-1', 'Who is not signed in gets 401 not-signed-in, for reads and commands', async trial => {
    const applicant = await trial.applicant();
    const { version } = await applicant.load();
    const read = await trial.client.send({ method: 'GET', path: '/snapshot' });
    same('the status of a read without sign-in', read.status, 401);
    same('the problem of a read', problemOf(read).code, 'not-signed-in');
    await applicant.isRefused('start', begin, 'not-signed-in', { headers: { authorization: null } });
    same('the version afterwards', (await applicant.load()).version, version);
  }),
  rule(
    'B-snap-1',
    'load answers a snapshot that fits the schema; a fresh account is unverified and has all tries',
    async trial => {
      const applicant = await trial.applicant();
      const { identity, application, policy, attempts } = await applicant.load();
      same('the identity', identity.status, 'unverified');
      same('the application', application, null);
      if (trial.control.isThere)
        same('the tries', attempts?.left ?? null, policy.attempts ? policy.attempts.perDay : null);
    },
  ),
  rule('B-http-1', 'Answers are JSON and may not be stored', async trial => {
    const applicant = await trial.applicant();
    const read = await trial.client.send({ method: 'GET', path: '/snapshot', headers: applicant.signedIn });
    const type = read.answerHeaders.get('content-type') ?? '';
    holds('the media type', type.startsWith('application/json'), 'application/json', type);
    for (const { answerHeaders } of [read, (await applicant.send('withdraw', {})).exchange]) {
      const cache = answerHeaders.get('cache-control') ?? '';
      holds('Cache-Control', cache.includes('no-store'), 'no-store', cache);
    }
  }),
  rule(
    'B-http-2',
    'A refusal is application/problem+json with a code and the status of the table',
    async trial => {
      const applicant = await trial.applicant();
      const problem = await applicant.isRefused('withdraw', {}, 'wrong-stage');
      same('dayTry', problem.dayTry, 'kept');
      if (problem.status !== undefined) same('the status in the problem', problem.status, 409);
    },
  ),
  rule('B-http-3', 'A body that does not fit is bad-request, and its key may come again', async trial => {
    const applicant = await trial.applicant();
    const key = freshKey();
    for (const raw of ['{"subject":', '[]', '{"subject":"robot"}', '{"subject":7}', '{}'])
      await applicant.isRefused('start', {}, 'bad-request', { key, raw });
    const raw = JSON.stringify({ ...begin, unknownMember: { of: 'a newer widget' } });
    const { application } = await applicant.does('start', {}, { key, raw });
    same('the stage', application?.stage, 'draft');
  }),
  rule('B-http-4', 'What does not exist is 404', async trial => {
    const applicant = await trial.applicant();
    const { status } = await trial.client.send({
      method: 'GET',
      path: '/no-such-path',
      headers: applicant.signedIn,
    });
    same('the status', status, 404);
  }),
  rule(
    'B-head-1',
    'A command without RNA-Contract is refused, whatever cookie comes with it',
    async trial => {
      const applicant = await trial.applicant();
      const { version } = await applicant.load();
      await applicant.isRefused('start', begin, 'bad-request', { headers: { [contractHeader]: null } });
      same('the version afterwards', (await applicant.load()).version, version);
    },
  ),
  rule('B-head-2', 'Another version of the contract is refused, for commands and reads', async trial => {
    const applicant = await trial.applicant();
    const headers = { [contractHeader]: '999' };
    await applicant.isRefused('start', begin, 'bad-request', { headers });
    const read = { ...applicant.signedIn, ...headers };
    const exchange = await trial.client.send({ method: 'GET', path: '/snapshot', headers: read });
    same('the problem of a read', problemOf(exchange).code, 'bad-request');
  }),
  rule('B-head-3', 'Reads without RNA-Contract are answered', async trial => {
    const { signedIn } = await trial.applicant();
    const headers = { authorization: signedIn.authorization };
    const { status } = await trial.client.send({ method: 'GET', path: '/snapshot', headers });
    same('the status', status, 200);
  }),
  rule('B-head-4', 'A command without RNA-Account is refused', async trial => {
    const applicant = await trial.applicant();
    await applicant.isRefused('start', begin, 'bad-request', { headers: { [accountHeader]: null } });
  }),
  rule('B-sign-2', 'accountKey is one for each account, always the same, and not its number', async trial => {
    const [one, other] = [await trial.applicant(), await trial.applicant()];
    const key = await one.accountKey();
    same('accountKey at the next load', (await one.load()).accountKey, key);
    holds('accountKey', key !== (await other.accountKey()), 'another one for another account', key);
    holds('accountKey', !key.includes(one.account.account), 'nothing of the account’s number', key);
  }),
  rule(
    'B-sign-3',
    'A command for another account than the one that is signed in is not done',
    async trial => {
      const [one, other] = [await trial.applicant(), await trial.applicant()];
      const headers = { [accountHeader]: await other.accountKey() };
      await one.isRefused('start', begin, 'other-account', { headers });
      for (const each of [one, other]) same('the application', (await each.load()).application, null);
    },
  ),
  rule('B-csrf-1', 'No foreign origin is named in CORS answers', async trial => {
    const applicant = await trial.applicant();
    const headers = { ...applicant.signedIn, origin: 'https://evil.example' };
    const { answerHeaders } = await trial.client.send({ method: 'GET', path: '/snapshot', headers });
    const allowed = answerHeaders.get('access-control-allow-origin');
    holds(
      'Access-Control-Allow-Origin',
      allowed !== '*' && allowed !== 'https://evil.example',
      'nothing, or the portal’s own origin',
      allowed,
    );
  }),
  rule('B-limit-1', 'A JSON body that no honest page sends is refused', async trial => {
    const applicant = await trial.applicant();
    const raw = JSON.stringify({ ...begin, padding: 'x'.repeat(300_000) });
    const { status } = await applicant.send('start', {}, { raw });
    holds('the status', status === 400 || status === 413, '400 (bad-request)', status);
    same('the application', (await applicant.load()).application, null);
  }),
  rule('B-order-1', '401 comes before anything else is judged', async trial => {
    const applicant = await trial.applicant();
    const headers = { authorization: null, [contractHeader]: null, [accountHeader]: null, [keyHeader]: null };
    await applicant.isRefused('start', {}, 'not-signed-in', { headers, raw: 'no JSON' });
  }),
  rule('B-order-2', 'RNA-Account is judged before the key, and both before the payload', async trial => {
    const applicant = await trial.applicant();
    const headers = { [accountHeader]: 'somebody-else', [keyHeader]: null };
    await applicant.isRefused('start', {}, 'other-account', { headers, raw: 'no JSON' });
  }),
];
