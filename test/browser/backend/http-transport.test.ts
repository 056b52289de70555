import { expect } from '@open-wc/testing';
import { httpTransport, type HttpAccess } from '../../../src/browser/backend/http-transport.js';
import { HttpError } from '../../../src/browser/backend/http-error.js';
import { DiagnosticError, type BackendError, type CallOptions } from '../../../src/contract/index.js';
import { scriptedBackend, type ScriptedAnswer } from '../../suites/scripted-backend.js';
import { anIdentity, aSnapshot } from '../../suites/snapshot-builder.js';

const options: CallOptions = { signal: new AbortController().signal, key: 'key-1', account: 'account-1' };
const streamless = () => new Set<string>();

async function reach(answers: readonly ScriptedAnswer[], access: Partial<HttpAccess> = {}) {
  const scripted = await scriptedBackend(...answers);
  return { ...scripted, transport: httpTransport({ endpoint: scripted.endpoint, ...access }, streamless()) };
}

async function failure(work: Promise<unknown> | undefined): Promise<unknown> {
  return work?.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const diagnosticOf = async (work: Promise<unknown> | undefined) => {
  const error = await failure(work);
  expect(error).to.be.instanceOf(DiagnosticError);
  return (error as DiagnosticError).diagnostic;
};

describe('HTTP transport', () => {
  it('[A22] is not misled by an element that takes a name of the document', async () => {
    const image = document.createElement('img');
    image.setAttribute('name', 'baseURI');
    document.body.append(image);
    const { transport } = await reach([{ body: aSnapshot() }]);
    expect((await transport('load')?.({}, options))?.accountKey).to.equal('account-1');
    image.remove();
  });

  it('D1 asks below the endpoint, with the headers of the contract', async () => {
    const { transport, requests } = await reach([{ body: aSnapshot() }], { language: 'zh-Hant' });
    await transport('load')?.({}, { ...options, key: '' });
    await transport('submitAmount')?.({ fen: 37 }, options);
    const [load, send] = await requests();
    expect(load).to.include({ method: 'GET', path: '/snapshot', body: '' });
    expect(load?.headers).to.include({ 'rna-contract': '1', 'accept-language': 'zh-Hant' });
    expect(load?.headers).not.to.have.any.keys('idempotency-key', 'authorization', 'content-type');
    expect(send).to.include({ method: 'POST', path: '/submit-amount', body: '{"fen":37}' });
    expect(send?.headers).to.include({
      'rna-contract': '1',
      'idempotency-key': 'key-1',
      'content-type': 'application/json',
    });
  });

  it('D1 resolves an endpoint against the address of the page, with or without a slash, and keeps its query', async () => {
    const { endpoint, requests } = await scriptedBackend({ body: aSnapshot() });
    for (const way of [endpoint, `${endpoint}/`, `${location.origin}${endpoint}?tenant=7`])
      await httpTransport({ endpoint: way }, streamless())('load')?.({}, options);
    expect((await requests()).map(({ path, search }) => path + search)).to.deep.equal([
      '/snapshot',
      '/snapshot',
      '/snapshot?tenant=7',
    ]);
  });

  for (const endpoint of [
    'http://',
    'https://:80',
    'javascript:alert(1)',
    'data:,{}',
    'https://me:secret@portal.example',
  ])
    it(`D1 says that '${endpoint.replace('secret', '…')}' is no endpoint, and does not repeat it`, async () => {
      const found = await diagnosticOf(httpTransport({ endpoint }, streamless())('load')?.({}, options));
      expect(found).to.deep.equal({ code: 'RNA102', path: 'endpoint', expected: 'an http or https URL' });
    });

  it('sends the token that the portal gives, and asks for another one once after 401', async () => {
    const asked: boolean[] = [];
    const getToken = async ({ renew }: { renew: boolean }) => (asked.push(renew), renew ? 'new' : 'old');
    const { transport, requests } = await reach([{ status: 401, body: 'no' }, { body: aSnapshot() }], {
      getToken,
    });
    await transport('submitAmount')?.({ fen: 37 }, options);
    expect(asked).to.deep.equal([false, true]);
    const log = await requests();
    expect(log.map(({ headers }) => headers['authorization'])).to.deep.equal(['Bearer old', 'Bearer new']);
    expect(log.map(({ headers }) => headers['idempotency-key'])).to.deep.equal(['key-1', 'key-1']);
  });

  it('[F28] does not ask for a third token', async () => {
    const { transport, requests } = await reach([{ status: 401, body: 'no' }], { getToken: () => 'old' });
    const error = await failure(transport('load')?.({}, options));
    expect((error as HttpError).status).to.equal(401);
    expect(await requests()).to.have.length(2);
  });

  it('goes without a token where the portal has none', async () => {
    const { transport, requests } = await reach([{ body: aSnapshot() }], { getToken: () => null });
    await transport('load')?.({}, options);
    expect((await requests())[0]?.headers).not.to.have.property('authorization');
  });

  it('sends cookies to its own origin', async () => {
    document.cookie = 'rna-session=7; path=/__rna';
    const { transport, requests } = await reach([{ body: aSnapshot() }]);
    await transport('load')?.({}, options);
    expect((await requests())[0]?.headers['cookie']).to.contain('rna-session=7');
    document.cookie = 'rna-session=; path=/__rna; max-age=0';
  });

  for (const [name, answer, given] of [
    ['HTML', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>登录' }, 'text/html'],
    ['JSON under a wrong name', { headers: { 'content-type': 'text/plain' }, body: '{}' }, 'text/plain'],
    ['broken JSON', { body: '{"accountKey":' }, 'application/json'],
    ['nothing', { body: '' }, 'application/json'],
  ] as const)
    it(`D3 says that ${name} is not JSON, without what it says`, async () => {
      const { transport } = await reach([answer]);
      expect(await diagnosticOf(transport('load')?.({}, options))).to.deep.equal({
        code: 'RNA103',
        given,
        expected: 'application/json',
      });
    });

  it('hands on an answer that is no result as it came in', async () => {
    const headers = { 'content-type': 'application/problem+json', 'retry-after': '7' };
    const { transport } = await reach([{ status: 409, headers, body: { code: 'edit-locked' } }]);
    const error = await failure(transport('load')?.({}, options));
    expect(error).to.be.instanceOf(HttpError);
    expect(error).to.deep.include({
      status: 409,
      retryAfter: '7',
      type: 'application/problem+json',
      text: '{"code":"edit-locked"}',
    });
  });

  it('[A24] [F18] stops reading an answer of ten megabytes', async () => {
    const { transport, open } = await reach([{ bytes: 10_000_000 }]);
    const found = await diagnosticOf(transport('load')?.({}, options));
    expect(found).to.deep.include({ code: 'RNA104', path: 'answer' });
    for (let tries = 0; (await open()) > 0 && tries < 100; tries++)
      await new Promise(resolve => setTimeout(resolve, 20));
    expect(await open(), 'the connection is given up').to.equal(0);
  });

  it('[A24] does not begin to read an answer that announces too much', async () => {
    const headers = { 'content-length': '10000000' };
    const { transport } = await reach([{ headers, chunks: ['{}'], end: false }]);
    expect((await diagnosticOf(transport('load')?.({}, options))).code).to.equal('RNA104');
  });

  it('reads text that is cut in the middle of a character', async () => {
    const identity = anIdentity('verified', { name: '北京𠮷**公司' });
    const bytes = [...new TextEncoder().encode(JSON.stringify(aSnapshot({ identity })))];
    const cut = bytes.findIndex(byte => byte > 0xf0) + 2;
    const { transport } = await reach([{ chunks: [bytes.slice(0, cut), bytes.slice(cut)] }]);
    expect((await transport('load')?.({}, options))?.identity).to.deep.equal(identity);
  });

  it('[F07] ends the request when it is no longer wanted', async () => {
    const { transport, open } = await reach([{ hang: true }]);
    const leaving = new AbortController();
    const answer = failure(transport('load')?.({}, { ...options, signal: leaving.signal }));
    while ((await open()) === 0) await new Promise(resolve => setTimeout(resolve, 5));
    leaving.abort();
    expect(((await answer) as Error).name).to.equal('AbortError');
    for (let tries = 0; (await open()) > 0 && tries < 100; tries++)
      await new Promise(resolve => setTimeout(resolve, 20));
    expect(await open()).to.equal(0);
  });
});

describe('HTTP transport, photos', () => {
  const photo = new Blob([new Uint8Array(300_000)], { type: 'image/jpeg' });
  const uploaded = { snapshot: aSnapshot(), photo: { id: 'photo-1', slot: 'license' } };

  it('uploads the bytes, and tells how many have left', async () => {
    const { transport, requests } = await reach([{ body: uploaded }]);
    const sent: number[] = [];
    const onProgress = (progress: { sent: number; total: number }) => {
      expect(progress.total).to.equal(300_000);
      sent.push(progress.sent);
    };
    const answer = await transport('uploadPhoto')?.({ slot: 'license', photo }, { ...options, onProgress });
    expect(answer?.photo.id).to.equal('photo-1');
    expect(sent.at(-1)).to.equal(300_000);
    const [request] = await requests();
    expect(request).to.include({ method: 'POST', path: '/photos/license' });
    expect(request?.headers).to.include({ 'content-type': 'image/jpeg', 'idempotency-key': 'key-1' });
  });

  it('[F29] knows a photo that a server before the backend finds too large', async () => {
    const { transport } = await reach([
      { status: 413, headers: { 'content-type': 'text/html' }, body: '<p>' },
    ]);
    const error = await failure(transport('uploadPhoto')?.({ slot: 'license', photo }, options));
    expect((error as BackendError).problem.code).to.equal('photo-too-large');
  });

  it('[F35] can be ended', async () => {
    const { transport, open } = await reach([{ hang: true }]);
    const leaving = new AbortController();
    const upload = failure(
      transport('uploadPhoto')?.({ slot: 'license', photo }, { ...options, signal: leaving.signal }),
    );
    while ((await open()) === 0) await new Promise(resolve => setTimeout(resolve, 5));
    leaving.abort();
    expect(((await upload) as Error).name).to.equal('AbortError');
    const late = await failure(
      transport('uploadPhoto')?.({ slot: 'license', photo }, { ...options, signal: leaving.signal }),
    );
    expect((late as Error).name).to.equal('AbortError');
  });

  it('[F30] tells no more than that it failed', async () => {
    const { elsewhere } = await scriptedBackend({ body: uploaded });
    const transport = httpTransport({ endpoint: elsewhere }, streamless());
    expect(await failure(transport('uploadPhoto')?.({ slot: 'license', photo }, options))).to.be.instanceOf(
      TypeError,
    );
  });

  it('[A24] stops reading an answer that is too large', async () => {
    const { transport } = await reach([{ bytes: 10_000_000 }]);
    const found = await diagnosticOf(transport('uploadPhoto')?.({ slot: 'license', photo }, options));
    expect(found).to.deep.include({ code: 'RNA104', path: 'answer' });
  });
});

describe('HTTP transport, event stream', () => {
  const headers = { 'content-type': 'text/event-stream' };
  const event = (version: string) =>
    `event: snapshot\nid: ${version}\ndata: ${JSON.stringify(aSnapshot({ version }))}\n\n`;

  it('waits for a snapshot of another version and ends the stream', async () => {
    const { transport, requests, open } = await reach([
      {
        headers,
        chunks: [
          'retry: 1000\n\n',
          ': still here\n\n',
          event('1'),
          event('2').slice(0, 40),
          event('2').slice(40),
        ],
        end: false,
      },
    ]);
    const answer = await transport('watch')?.({ version: '1' }, { ...options, key: '' });
    expect(answer?.version).to.equal('2');
    const [request] = await requests();
    expect(request).to.include({ method: 'GET', path: '/events', search: '?version=1' });
    expect(request?.headers['accept']).to.equal('text/event-stream');
    for (let tries = 0; (await open()) > 0 && tries < 100; tries++)
      await new Promise(resolve => setTimeout(resolve, 20));
    expect(await open()).to.equal(0);
  });

  for (const [name, end] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const)
    it(`reads lines that end in ${name}, also when cut there, and data of several lines`, async () => {
      const lines = JSON.stringify(aSnapshot({ version: '2' }), null, 1).split('\n');
      const text = `${lines.map(line => `data: ${line}`).join(end)}${end}${end}: done${end}`;
      const cut = text.indexOf(end) + 1;
      const { transport } = await reach([
        { headers, chunks: [text.slice(0, cut), text.slice(cut)], end: false },
      ]);
      expect((await transport('watch')?.({ version: '1' }, options))?.version).to.equal('2');
    });

  for (const [name, answer] of [
    ['404', { status: 404, body: 'no' }],
    ['405', { status: 405, body: 'no' }],
    ['406', { status: 406, body: 'no' }],
    ['a JSON answer', { body: aSnapshot() }],
  ] as const)
    it(`takes ${name} for no stream, for good`, async () => {
      const { endpoint, requests } = await scriptedBackend(answer);
      const known = streamless();
      const transport = httpTransport({ endpoint }, known);
      expect(await failure(transport('watch')?.({ version: '1' }, options))).to.be.instanceOf(TypeError);
      expect(httpTransport({ endpoint }, known)('watch')).to.equal(undefined);
      expect(await requests()).to.have.length(1);
    });

  it('fails like the network where the stream ends without news', async () => {
    const { transport } = await reach([{ headers, chunks: [event('1')] }]);
    expect(await failure(transport('watch')?.({ version: '1' }, options))).to.be.instanceOf(TypeError);
    expect(transport('watch'), 'and may be tried again').to.be.a('function');
  });

  it('[F28] tells of an expired session', async () => {
    const { transport } = await reach([{ status: 401, body: 'no' }]);
    const error = (await failure(transport('watch')?.({ version: '1' }, options))) as HttpError;
    expect(error.status).to.equal(401);
  });

  it('[A24] gives up on an event without an end', async () => {
    const { transport } = await reach([{ headers, bytes: 3_000_000 }]);
    const error = await failure(transport('watch')?.({ version: '1' }, options));
    expect(error).to.be.instanceOf(DiagnosticError);
  });
});
