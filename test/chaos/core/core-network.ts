/** What lies between a page and the backend: it takes time, and does with requests and answers what a schedule says. */
import type { Random } from '../random.js';
import { FaultQueue } from '../fault-queue.js';
import type { FaultKind, NetworkFault } from '../schedule.js';
import type { BackendAnswer, CoreBackend } from './core-backend.js';
import { realms, type VirtualTime } from './virtual-time.js';

const html = '<!doctype html><title>Gateway</title><h1>Something is in the way</h1>';
const page = (status: number): BackendAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  text: html,
});

/** ms after which a page gives up: what comes later comes too late. */
const tooLate = 25_000;

export class CoreNetwork {
  online = true;
  /** Addresses of everything that was asked for. */
  readonly addresses = new Set<string>();
  private readonly faults = new FaultQueue();

  constructor(
    private readonly time: VirtualTime,
    private readonly random: Random,
    private readonly backend: CoreBackend,
    /** Told of each command as it leaves a page, whether it arrives or not. */
    private readonly onCommand: (path: string, request: RequestInit) => void,
  ) {}

  order(fault: NetworkFault): void {
    this.faults.add(fault, fault.times);
  }

  heal(): void {
    this.faults.clear();
    this.online = true;
  }

  /** In the place of `fetch`. */
  fetch = async (address: string, init: RequestInit = {}): Promise<Response> => {
    this.addresses.add(address);
    const { pathname } = new URL(address);
    const { signal } = init;
    const { signal: _own, ...request } = init;
    const isCommand = init.method === 'POST';
    if (isCommand) this.onCommand(pathname, request);
    const fault = this.faults.take(isCommand);
    const answering = this.carry(pathname, request, fault);
    // A page that gives up does not take back what has been sent.
    return new Promise((resolve, reject) => {
      const abort = () => reject(new DOMException('No longer wanted.', 'AbortError'));
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort, { once: true });
      answering.then(
        answer => {
          signal?.removeEventListener('abort', abort);
          resolve(responseOf(answer));
        },
        (error: unknown) => {
          signal?.removeEventListener('abort', abort);
          reject(error instanceof Error ? error : new TypeError('Failed to fetch'));
        },
      );
    });
  };

  private isOffline(): boolean {
    return !this.online;
  }

  private async carry(path: string, request: RequestInit, fault: FaultKind | null): Promise<BackendAnswer> {
    const { time, backend } = this;
    const away = () => time.wait(this.random.whole(5, 120));
    const lost = () => new TypeError('Failed to fetch');
    await away();
    // Nothing that a page's end aborts: a request that left arrives.
    const arrive = () => realms.exit(() => backend.answer(path, request));
    if (fault === 'lost-request' || this.isOffline()) throw lost();
    switch (fault) {
      case 'status-500':
      case 'status-502':
      case 'status-503':
      case 'status-504':
        return page(Number(fault.slice(-3)));
      case 'rate-limited':
        return { ...page(429), headers: { 'content-type': 'text/html', 'retry-after': '2' } };
      case 'signed-out':
        return page(401);
      case 'forbidden':
        return page(403);
      case 'html':
        return page(200);
      case 'late':
        await time.wait(tooLate);
        break;
      case 'duplicated':
        void Promise.all([arrive(), time.wait(this.random.whole(0, 3_000)).then(arrive)]).catch(
          () => undefined,
        );
        break;
      default:
        break;
    }
    const answer = await arrive();
    await away();
    if (fault === 'lost-answer' || this.isOffline()) throw lost();
    switch (fault) {
      case 'status-after':
        return page(502);
      case 'cut-off':
        return { ...answer, text: answer.text.slice(0, answer.text.length / 2) };
      case 'malformed':
        return { ...answer, text: answer.text.replace('"policy"', '"polity"').replace('"code"', '"kode"') };
      case 'slow':
        await time.wait(this.random.whole(1_000, 9_000));
        return answer;
      case 'too-slow':
        await time.wait(tooLate);
        return answer;
      default:
        return answer;
    }
  }
}

/** As much of a response as the transport reads. */
function responseOf({ status, headers, text }: BackendAnswer): Response {
  let rest: Uint8Array | null = new TextEncoder().encode(text);
  const reader = {
    read: async () => {
      const value = rest;
      rest = null;
      return value ? { done: false, value } : { done: true, value: undefined };
    },
    cancel: async () => undefined,
  };
  return { status, headers: new Headers(headers), body: { getReader: () => reader } } as unknown as Response;
}
