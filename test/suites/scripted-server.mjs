/**
 * A backend on real HTTP that answers as a test tells it to. A test puts its answers to `/__rna/script/<name>`; each
 * request below `/__rna/api/<name>/` takes the next one, and `/__rna/log/<name>` says what was asked. The same answers
 * are served from another origin, whose address `/__rna/elsewhere` tells. See `scripted-backend.ts` for the page's side.
 */
import { createServer } from 'node:http';

const scripts = new Map();

const entry = name => {
  if (!scripts.has(name)) scripts.set(name, { answers: [], log: [], open: 0 });
  return scripts.get(name);
};

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** Plays one answer: `{ status, headers, body }`, or `{ drop }`, `{ hang }`, `{ bytes }`, `{ chunks, end }`. */
async function play(answer, response, script) {
  const { status = 200, headers = {}, body, bytes, chunks } = answer;
  if (answer.drop) return response.destroy();
  script.open += 1;
  response.once('close', () => (script.open -= 1));
  if (answer.hang) return undefined;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  if (bytes !== undefined) {
    const block = Buffer.alloc(64 * 1024, 0x20);
    for (let sent = 0; sent < bytes && !response.destroyed; sent += block.length) {
      if (!response.write(block))
        await Promise.race([pause(1000), new Promise(r => response.once('drain', r))]);
    }
    return response.end();
  }
  if (chunks) {
    for (const chunk of chunks) {
      response.write(Buffer.from(chunk));
      await pause(5);
    }
    return answer.end === false ? undefined : response.end();
  }
  return response.end(typeof body === 'string' ? body : JSON.stringify(body ?? null));
}

async function handle(request, response, elsewhere) {
  const { pathname, search } = new URL(request.url, 'http://localhost');
  const [, , kind, name, ...rest] = pathname.split('/');
  const reply = value =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (kind === 'elsewhere') return reply(elsewhere());
  const script = entry(name);
  if (kind === 'log') return reply({ log: script.log, open: script.open });
  const text = await textOf(request);
  if (kind === 'script') {
    script.answers = JSON.parse(text);
    return reply(null);
  }
  const { method, headers } = request;
  script.log.push({ method, path: `/${rest.join('/')}`, search, headers, body: text });
  const answer = script.answers.length > 1 ? script.answers.shift() : script.answers[0];
  return play(answer ?? { status: 500, body: 'no answer is left' }, response, script);
}

/** The middleware and the plugin for the test runner's configuration. */
export function scriptedServer() {
  let address = '';
  const other = createServer((request, response) => {
    handle(request, response, () => address).catch(() => response.destroy());
  });
  return {
    async middleware(context, next) {
      if (!context.path.startsWith('/__rna/')) {
        await next();
        return;
      }
      context.respond = false;
      // The runner counts what it does not see answered as not found.
      context.status = 200;
      await handle(context.req, context.res, () => address).catch(() => context.res.destroy());
    },
    plugin: {
      name: 'scripted-server',
      async serverStart() {
        await new Promise(resolve => other.listen(0, '127.0.0.1', resolve));
        address = `http://127.0.0.1:${other.address().port}`;
      },
      serverStop() {
        other.closeAllConnections();
        other.close();
      },
    },
  };
}
