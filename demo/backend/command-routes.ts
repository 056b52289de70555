import { Hono, type Context } from 'hono';
import {
  accountHeader,
  canonicalPayload,
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
import { patienceMs } from './command-runner.js';
import type { Given } from './commands/index.js';
import type { DemoFaults } from './demo/faults.js';
import { eventStream, type EventStreams } from './event-stream.js';
import type { Hashes } from './hashes.js';
import { problemResponse } from './problem-response.js';
import { limitAddresses, RateLimiter, WaitingLine, type RateLimits } from './rate-limit.js';
import { readBody } from './read-body.js';
import { Refusal } from './refusal.js';
import type { SecretDigest } from './secret-digest.js';
import { accountKeyOf } from './snapshot-view.js';

/** Greatest JSON body. The largest honest one, a submission, has a few kilobytes. */
const maxJsonBytes = 64 * 1024;

interface CommandRoutesParts {
  /** The account that a request speaks for. @throws Refusal `not-signed-in`. */
  readonly signedIn: (context: Context) => Promise<string>;
  readonly service: AccountService;
  readonly streams: EventStreams;
  readonly faults: DemoFaults | null;
  readonly digest: SecretDigest;
  readonly hashes: Hashes;
  readonly limits: RateLimits;
}

/** The contract over HTTP: one route for each entry of its table. */
export function commandRoutes(parts: CommandRoutesParts): Hono {
  const { service, streams, faults, digest, hashes, limits } = parts;
  const app = new Hono();
  app.use(limitAddresses(limits.address));
  const requests = new RateLimiter(limits.account);
  const line = new WaitingLine(limits.waiting, patienceMs);

  const signedIn = async (context: Context) => {
    const account = await parts.signedIn(context);
    requests.take(account);
    return account;
  };

  /** In the order that the contract states: signed in, header, account, key; the payload is read after that. */
  const admit = async (context: Context) => {
    const account = await signedIn(context);
    const { headers } = context.req.raw;
    refuseOtherVersion(headers);
    if (headers.get(contractHeader) === null)
      throw new Refusal('bad-request', {
        detail: `The header ${contractHeader}: ${contractVersion} is required.`,
      });
    refuseOtherAccount(headers, accountKeyOf(account, digest));
    return { account, key: keyOf(headers) };
  };

  app.get(commands.load.path, async context => {
    const account = await signedIn(context);
    refuseOtherVersion(context.req.raw.headers);
    return context.json(await service.load(account));
  });

  app.get(commands.watch.path, async context => {
    const account = await signedIn(context);
    refuseOtherVersion(context.req.raw.headers);
    const seen = context.req.query('version') ?? context.req.header('last-event-id') ?? null;
    return eventStream({ service, streams, account, seen, signal: context.req.raw.signal });
  });

  for (const [name, { path, keyed, body }] of Object.entries(commands)) {
    if (!keyed) continue;
    const command = name as KeyedCommand;
    app.post(path.replace(/\{(\w+)\}/g, ':$1'), async context => {
      const { account, key } = await admit(context);
      const { given, fingerprint } =
        body === 'photo'
          ? await readPhoto(context, { service, hashes }, account)
          : await readPayload(context.req.raw, command);
      // A check that has ended meanwhile, its callback lost, has no link any more.
      if (command === 'startHandoff') await service.load(account, 'at-once');
      const hold = faults?.hold(account, command);
      const answer = await line.enter(account, key, () =>
        service.commands.run(command, account, key, given as Given<typeof command>, fingerprint, hold),
      );
      const snapshot =
        command === 'finishHandoff'
          ? await service.load(account, 'at-once')
          : await service.snapshot(account);
      if (answer.problem) return problemResponse(answer.problem, snapshot);
      const { photo, handoff } = answer;
      return context.json(photo ? { snapshot, photo } : handoff ? { snapshot, handoff } : snapshot);
    });
  }
  return app;
}

/**
 * A form of another site cannot set this header, and no other origin is allowed to: the guard against forged requests.
 * @throws Refusal `bad-request` where it names another version of the contract.
 */
function refuseOtherVersion(headers: Headers): void {
  const version = headers.get(contractHeader);
  if (version !== null && version !== contractVersion)
    throw new Refusal('bad-request', {
      detail: `${contractHeader}: this backend speaks version ${contractVersion}.`,
    });
}

/** @throws Refusal `other-account` where the page shows another account than the one that is signed in. */
function refuseOtherAccount(headers: Headers, accountKey: string): void {
  const shown = headers.get(accountHeader);
  if (shown === null)
    throw new Refusal('bad-request', {
      detail: `The header ${accountHeader} is required: the accountKey of the snapshot that is shown.`,
    });
  if (shown !== accountKey) throw new Refusal('other-account');
}

/** @returns the idempotency key. @throws Refusal `bad-request` without one. */
function keyOf(headers: Headers): string {
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
    return { given, fingerprint: canonicalPayload(command, given) };
  } catch (error) {
    if (error instanceof DiagnosticError) throw new Refusal('bad-request', { detail: error.message });
    throw error;
  }
}

async function readPhoto(
  { req }: Context,
  { service, hashes }: Pick<CommandRoutesParts, 'service' | 'hashes'>,
  account: string,
) {
  const slot = PhotoSlot.safeParse(req.param('slot'));
  if (!slot.success) throw new Refusal('not-found', { detail: 'No such photo slot.' });
  const { maxBytes } = (await service.snapshot(account)).policy.photo;
  const bytes = await readBody(req.raw, maxBytes, new Refusal('photo-too-large'));
  const photo = hashes.hex(bytes);
  const fingerprint = canonicalPayload('uploadPhoto', { slot: slot.data, photo });
  return { given: { slot: slot.data, bytes }, fingerprint };
}
