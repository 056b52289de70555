import {
  accountHeader,
  commands,
  contractHeader,
  contractVersion,
  DiagnosticError,
  keyHeader,
  type CallOptions,
  type CommandName,
  type Payload,
} from '../../contract/index.js';
import { lazy } from '../page/lazy.js';
import { loadWatch } from './load-watch.js';
import type { BackendTransport } from './transport.js';
import { answerLimit, readAnswer, tooLarge } from './http-answer.js';
import { HttpError } from './http-error.js';
import { safely, type HttpRequest } from './http-request.js';

const loadUpload = lazy(_retry => import('./photo-upload.js'));

/**
 * Gives the access token of the signed-in person, or nothing. `renew` is true after the backend refused the last one
 * with 401.
 */
export type GetToken = (options: {
  readonly renew: boolean;
}) => string | null | undefined | Promise<string | null | undefined>;

/** How the portal's backend is reached over HTTP. */
export interface HttpAccess {
  readonly endpoint: string;
  /** Whether cookies also go to another origin. */
  readonly credentials?: 'same-origin' | 'include' | undefined;
  readonly getToken?: GetToken | null | undefined;
  /** The language of texts that the backend writes. */
  readonly language?: string | undefined;
}

/** @throws DiagnosticError RNA102. */
function urlOf(endpoint: string, path: string): URL {
  try {
    // Read past the document itself: an element of the page may have taken the name.
    const base = Reflect.get(Node.prototype, 'baseURI', document);
    const url = new URL(endpoint, base);
    url.pathname = url.pathname.replace(/\/$/, '') + path;
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
  } catch {
    // Told below, like a URL of another kind.
  }
  throw new DiagnosticError({ code: 'RNA102', path: 'endpoint', expected: 'an http or https URL' });
}

/** Reads a body, and stops where it grows beyond what an answer may have. */
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = Number(response.headers.get('Content-Length'));
  if (size <= answerLimit) size = 0;
  while (reader) {
    if (size > answerLimit) {
      reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

async function askOnce({ url, ...init }: HttpRequest, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { ...init, signal, ...safely });
  return readAnswer({
    status: response.status,
    type: response.headers.get('Content-Type'),
    retryAfter: response.headers.get('Retry-After'),
    text: await readText(response),
  });
}

/**
 * The transport to an HTTP backend. `streamless` remembers the endpoints that were found not to stream events: that is
 * not tried there again.
 */
export function httpTransport(access: HttpAccess, streamless: Set<string>): BackendTransport {
  const { endpoint, getToken, language } = access;
  // Any other word would make each request fail as if there were no network.
  const credentials = /^\s*include\s*$/i.test(access.credentials ?? '') ? 'include' : 'same-origin';

  const requestOf = async <C extends CommandName>(
    command: C,
    payload: Payload<C>,
    { key, account }: CallOptions,
    renew: boolean,
  ): Promise<HttpRequest> => {
    const { method, path, query, body, keyed } = commands[command];
    const members = payload as Readonly<Record<string, string>>;
    const url = urlOf(
      endpoint,
      path.replace(/\{(\w+)\}/, (_, name: string) => members[name] ?? ''),
    );
    if (query) url.searchParams.set(query, members[query] ?? '');
    const headers: Record<string, string> = {
      Accept: 'application/json, application/problem+json',
      [contractHeader]: contractVersion,
    };
    if (language) headers['Accept-Language'] = language;
    if (keyed) {
      headers[keyHeader] = key;
      headers[accountHeader] = account;
    }
    if (body === 'json') headers['Content-Type'] = 'application/json';
    const token = await getToken?.({ renew });
    if (token) headers['Authorization'] = `Bearer ${token}`;
    return {
      url: url.href,
      method,
      headers,
      credentials,
      body: body === 'json' ? JSON.stringify(payload) : null,
    };
  };

  const send = async <C extends CommandName>(
    command: C,
    payload: Payload<C>,
    options: CallOptions,
    renew: boolean,
  ): Promise<unknown> => {
    const request = await requestOf(command, payload, options, renew);
    const { body, stream } = commands[command];
    if (body === 'photo') {
      const { uploadPhoto } = await loadUpload();
      return uploadPhoto(request, (payload as Payload<'uploadPhoto'>).photo, options);
    }
    if (stream) {
      const { nextInStream } = await loadWatch();
      const { version } = payload as Payload<'watch'>;
      return nextInStream(request, version, options.signal, () => streamless.add(endpoint));
    }
    return askOnce(request, options.signal);
  };

  return command => {
    if (commands[command].stream && streamless.has(endpoint)) return undefined;
    return async (payload, options) => {
      try {
        return (await send(command, payload, options, false)) as never;
      } catch (error) {
        if (!getToken || !(error instanceof HttpError) || error.status !== 401) throw error;
        return (await send(command, payload, options, true)) as never;
      }
    };
  };
}
