import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { commandNames, commands, type CommandName } from '../../../src/contract/index.js';
import type { Database } from '../open-database.js';
import { signedInAccount } from '../sign-in.js';
import { spoil, type DemoFaults } from './faults.js';

/** How each command's path ends, whatever stands in for its parameters. */
const endings = commandNames.map(name => {
  const pattern = commands[name].path.replace(/\{\w+\}/g, '[^/]+');
  return [name, new RegExp(`${pattern}$`)] as const;
});

const commandAt = (path: string): CommandName | undefined =>
  endings.find(([, ending]) => ending.test(path))?.[0];

/** Cuts the connection without an answer, as a dead network would. */
function cut(context: Context): Response {
  (context.env as HttpBindings).outgoing.destroy();
  return new Response(null, { status: 500 });
}

/** Lets ordered faults happen to the contract's requests. */
export function faultMiddleware(db: Database, faults: DemoFaults): MiddlewareHandler {
  return async (context, next) => {
    const command = commandAt(context.req.path);
    const account = await signedInAccount(context, db).catch(() => null);
    if (!account || !command) return next();

    if (faults.take(account, command, 'drop-before')) return cut(context);
    const status = faults.take(account, command, 'status');
    if (status) {
      const headers: Record<string, string> = { 'content-type': 'text/plain' };
      if (status.retryAfter !== undefined) headers['retry-after'] = status.retryAfter;
      return new Response('Ordered by /demo/fault.', { status: status.status ?? 503, headers });
    }
    const refused = faults.take(account, command, 'problem');
    if (refused) {
      const headers = { 'content-type': 'application/problem+json' };
      return new Response(JSON.stringify(refused.value), { status: refused.status ?? 422, headers });
    }
    if (faults.take(account, command, 'html'))
      return context.html('<!doctype html><title>Gateway</title><p>Ordered by /demo/fault.</p>');

    await next();

    if (faults.take(account, command, 'drop-after-commit')) {
      context.res = cut(context);
      return undefined;
    }
    const isJson = context.res.headers.get('content-type')?.includes('json');
    const fault = isJson ? faults.take(account, command, 'malformed', 'unknown-enum', 'patch') : null;
    if (fault) {
      const spoiled = JSON.stringify(spoil(await context.res.json(), fault));
      context.res = new Response(spoiled, { status: context.res.status, headers: context.res.headers });
    }
    return undefined;
  };
}
