/** Looks over the idempotency keys: whoever confirms once more what never came to an end does so under the key it had. */
import { canonicalPayload, commands, type CommandName } from '../../src/contract/index.js';

/** A command as it left a page. */
export interface SentCommand {
  readonly account: string;
  readonly path: string;
  readonly key: string;
  /** JSON, or empty. */
  readonly body: string;
  /** Whether the browser keeps the key on its disk, where every page finds it. */
  readonly isKept: boolean;
  /** Losses of the disk until then. */
  readonly losses: number;
  readonly at: number;
}

/** Keys are kept for a day. */
const keyMs = 23 * 3_600_000;

export class KeyWatch {
  /** By account, command and payload: the key under which it was sent last. */
  private readonly sent = new Map<string, SentCommand>();
  private readonly decided = new Set<string>();

  /** The backend has judged a command: who confirms it again begins anew. */
  decide(key: string): void {
    this.decided.add(key);
  }

  /** The account is gone from the browser, with its keys. */
  forget(account: string): void {
    for (const [essence, command] of this.sent) if (command.account === account) this.sent.delete(essence);
  }

  /** @returns what is wrong with a command that leaves a page; null where nothing is */
  send(command: SentCommand): string | null {
    const { account, path, key, body, isKept, losses, at } = command;
    // A link is asked for with a secret of its own each time, which nobody confirms.
    if (path.endsWith(commands.startHandoff.path)) return null;
    const payload = body === '' ? {} : (JSON.parse(body) as object);
    const essence = `${account} ${canonicalPayload(path as CommandName, payload)}`;
    const earlier = this.sent.get(essence);
    if (earlier?.key === key) return null;
    this.sent.set(essence, command);
    if (!earlier || this.decided.has(earlier.key)) return null;
    const isThere = isKept && earlier.isKept && earlier.losses === losses && at - earlier.at < keyMs;
    return isThere ? `${path} is sent once more under another key, and nobody knows of the first` : null;
  }
}

/** Whether an answer is the backend's word on a command: trouble with the login, the rate or the server is none. */
export function isDecided(status: number, text: string): boolean {
  if (status === 401 || status === 429 || status >= 500) return false;
  return text.startsWith('{') && !text.includes('"key-in-flight"');
}
