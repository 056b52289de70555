import { Hono } from 'hono';
import {
  commands,
  contractHeader,
  contractVersion,
  DiagnosticError,
  keyHeader,
  parse,
  PhotoSlot,
  schemas,
  type KeyedCommand,
} from '../../src/contract/index.js';
import type { AccountService } from './account-service.js';
import type { Given } from './commands/index.js';
import type { DemoFaults } from './demo/faults.js';
import { eventStream, type EventStreams } from './event-stream.js';
import type { Database } from './open-database.js';
import { problemResponse } from './problem-response.js';
import { readBody } from './read-body.js';
import { Refusal } from './refusal.js';
import { signedInAccount } from './sign-in.js';

/** Greatest JSON body. The largest honest one, a submission, has a few kilobytes. */
const maxJsonBytes = 64 * 1024;

interface CommandRoutesParts {
  readonly db: Database;
  readonly service: AccountService;
  readonly streams: EventStreams;
  readonly faults: DemoFaults | null;
}

/** The contract over HTTP: one route for each entry of its table. */
export function commandRoutes({ db, service, streams, faults }: CommandRoutesParts): Hono {
  const app = new Hono();

  app.get(commands.load.path, async context => {
    const account = await signedInAccount(context, db);
    return context.json(await service.load(account));
  });

  app.get(commands.watch.path, async context => {
    const account = await signedInAccount(context, db);
    const seen = context.req.query('version') ?? context.req.header('last-event-id') ?? null;
    return eventStream({ service, streams, account, seen, signal: context.req.raw.signal });
  });

  for (const [name, { path, keyed, body }] of Object.entries(commands)) {
    if (!keyed) continue;
    const command = name as KeyedCommand;
    app.post(path.replace(/\{(\w+)\}/g, ':$1'), async context => {
      const account = await signedInAccount(context, db);
      const key = requireHeaders(context.req.raw.headers);
      const { given, fingerprint } =
        body === 'photo'
          ? await readPhoto(context.req.raw, context.req.param('slot') ?? '', service, account)
          : await readPayload(context.req.raw, command);
      const hold = faults?.hold(account, command);
      const answer = await service.run(
        command,
        account,
        key,
        given as Given<typeof command>,
        fingerprint,
        hold,
      );
      const snapshot =
        command === 'finishHandoff'
          ? await service.load(account, 'at-once')
          : await service.snapshot(account);
      if (answer.refusal) return problemResponse(answer.refusal, snapshot);
      const { photo, handoff } = answer;
      return context.json(photo ? { snapshot, photo } : handoff ? { snapshot, handoff } : snapshot);
    });
  }
  return app;
}

/** @returns the idempotency key. @throws Refusal `bad-request` without the contract's header, or without a key. */
function requireHeaders(headers: Headers): string {
  // A form of another site cannot set this header, and no other origin is allowed to: the guard against forged requests.
  if (headers.get(contractHeader) !== contractVersion)
    throw new Refusal('bad-request', {
      detail: `The header ${contractHeader}: ${contractVersion} is required.`,
    });
  const key = headers.get(keyHeader) ?? '';
  if (!/^[\x21-\x7e]{8,200}$/.test(key))
    throw new Refusal('bad-request', { detail: `The header ${keyHeader} is required: 8 to 200 characters.` });
  return key;
}

async function readPayload(request: Request, command: KeyedCommand) {
  const detail = `The body has more than ${maxJsonBytes} bytes.`;
  const bytes = await readBody(request, maxJsonBytes, new Refusal('bad-request', { detail }));
  let body: unknown;
  try {
    body = bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : {};
  } catch {
    throw new Refusal('bad-request', { detail: 'The body is not JSON.' });
  }
  try {
    const given = parse<object>(schemas[commands[command].payload], body, 'payload');
    return { given, fingerprint: JSON.stringify(given) };
  } catch (error) {
    if (error instanceof DiagnosticError) throw new Refusal('bad-request', { detail: error.message });
    throw error;
  }
}

async function readPhoto(request: Request, slotName: string, service: AccountService, account: string) {
  const slot = PhotoSlot.safeParse(slotName);
  if (!slot.success) throw new Refusal('not-found', { detail: 'No such photo slot.' });
  const { maxBytes } = (await service.snapshot(account)).policy.photo;
  const bytes = await readBody(request, maxBytes, new Refusal('photo-too-large'));
  return { given: { slot: slot.data, bytes }, fingerprint: bytes };
}
