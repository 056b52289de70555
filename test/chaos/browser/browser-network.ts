/** What lies between a page in the browser and the running backend, and does with requests and answers what a schedule says. */
import { setTimeout as pause } from 'node:timers/promises';
import type { HTTPRequest } from 'puppeteer-core';
import { commands, keyHeader } from '../../../src/contract/index.js';
import { FaultQueue } from '../fault-queue.js';
import type { FaultKind, NetworkFault } from '../schedule.js';

const html = '<!doctype html><title>Gateway</title><h1>Something is in the way</h1>';
const page = (status: number) => ({ status, contentType: 'text/html', body: html });

export class BrowserNetwork {
  online = true;
  /** Addresses of everything that was asked for. */
  readonly addresses = new Set<string>();
  private readonly faults = new FaultQueue();

  constructor(
    private readonly cookie: () => string,
    /** ms after which an answer comes that is called too slow. */
    private readonly tooLate: number,
    /** Told of each command as it leaves a page, and of the answer that the backend gave. */
    private readonly watch: {
      readonly onCommand: (path: string, headers: Readonly<Record<string, string>>, body: string) => void;
      readonly onAnswer: (key: string, status: number, body: string) => void;
    },
  ) {}

  order(fault: NetworkFault): void {
    // A run in real time has no patience for long storms.
    this.faults.add(fault, Math.min(fault.times, 3));
  }

  heal(): void {
    this.faults.clear();
    this.online = true;
  }

  /** Answers a request of the widget to its backend. */
  async carry(request: HTTPRequest): Promise<void> {
    const url = request.url();
    this.addresses.add(url);
    const isCommand = request.method() === 'POST';
    const fault = this.faults.take(isCommand);
    const sent = isCommand ? ((await request.fetchPostData()) ?? '') : '';
    if (isCommand) this.watch.onCommand(new URL(url).pathname, request.headers(), sent);
    if (!this.online) return request.abort('internetdisconnected');
    // A stream goes its own way, or does not begin.
    if (url.includes(commands.watch.path) && !(fault && isBefore(fault))) return request.continue();
    if (fault === 'lost-request') return request.abort('connectionreset');
    if (fault && isBefore(fault)) return request.respond(answerOf(fault));
    if (fault === 'late') await pause(this.tooLate);

    const body = isCommand ? sent : null;
    const arrive = async () => {
      const response = await fetch(url, {
        method: request.method(),
        headers: { ...request.headers(), cookie: this.cookie() },
        body,
      });
      const text = await response.text();
      const key = request.headers()[keyHeader.toLowerCase()];
      if (isCommand && key) this.watch.onAnswer(key, response.status, text);
      return {
        status: response.status,
        headers: { 'content-type': response.headers.get('content-type') ?? '' },
        body: text,
      };
    };
    if (fault === 'duplicated') await arrive();
    const answer = await arrive();
    if (fault === 'slow') await pause(400);
    if (fault === 'too-slow') await pause(this.tooLate);
    if (fault === 'lost-answer') return request.abort('connectionreset');
    if (fault === 'status-after') return request.respond(page(502));
    if (fault === 'cut-off')
      return request.respond({ ...answer, body: answer.body.slice(0, answer.body.length / 2) });
    if (fault === 'malformed') {
      const spoilt = answer.body.replace('"policy"', '"polity"').replace('"code"', '"kode"');
      return request.respond({ ...answer, body: spoilt });
    }
    return request.respond(answer);
  }
}

/** Whether the backend never hears of the request. */
const isBefore = (kind: FaultKind) =>
  /^status-\d|^(lost-request|rate-limited|signed-out|forbidden|html)$/.test(kind);

function answerOf(kind: FaultKind) {
  switch (kind) {
    case 'rate-limited':
      return { ...page(429), headers: { 'retry-after': '1' } };
    case 'signed-out':
      return page(401);
    case 'forbidden':
      return page(403);
    case 'html':
      return page(200);
    default:
      return page(Number(kind.slice(-3)));
  }
}
