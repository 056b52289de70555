import type { KeyedCommand } from '../../src/contract/index.js';
import type { AccountChanges } from './account-changes.js';
import type { AccountWriter } from './account-writer.js';
import type { Clock } from './clock.js';
import { handlers, type Given } from './commands/index.js';
import type { Hashes } from './hashes.js';
import type { ProviderPort } from './provider-port.js';
import { leaseSeconds, takeKey, type Answer } from './receipts.js';
import { Refusal } from './refusal.js';
import type { BuiltInSentences } from './rules/consents.js';
import type { Storage } from './rows.js';
import type { SecretDigest } from './secret-digest.js';
import { settle } from './settle.js';

export interface CommandRunnerParts {
  readonly storage: Storage;
  readonly writer: AccountWriter;
  readonly changes: AccountChanges;
  readonly clock: Clock;
  readonly provider: ProviderPort;
  readonly digest: SecretDigest;
  readonly hashes: Hashes;
  readonly builtInSentences: BuiltInSentences;
  readonly portalOrigins: readonly string[];
  /** Gives ids that nobody can guess; random ones unless told. */
  readonly newId?: (() => string) | undefined;
  /** For how many seconds a key is taken without a sign of life, as the storage has it. */
  readonly leaseSeconds?: number | undefined;
}

/** A key that a command was sent with, while this process has it in hand. */
interface Held {
  readonly accountId: string;
  readonly key: string;
  /** Another one for each sending. */
  readonly takenBy: string;
}

/** How long a command waits for those of the same account before it. */
export const patienceMs = 10_000;
/** How often a command that waits looks again, where no change of the account is told meanwhile. */
const lookAgainMs = 250;

/** Carries out commands: each key once, one at a time for each account, whichever processes they come to. */
export class CommandRunner {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(private readonly parts: CommandRunnerParts) {}

  /**
   * Carries out a command once, however often its key comes.
   * @param hold the demo's way to keep a command under way.
   */
  run<C extends KeyedCommand>(
    command: C,
    accountId: string,
    key: string,
    given: Given<C>,
    fingerprint: string,
    hold?: () => Promise<void>,
  ): Promise<Answer> {
    const held = { accountId, key, takenBy: crypto.randomUUID() };
    const running = this.runOnce(command, held, given, fingerprint, hold);
    const ended = running.then(
      () => undefined,
      () => undefined,
    );
    this.underWay.add(ended);
    void ended.then(() => this.underWay.delete(ended));
    return running;
  }

  /** Waits until no command is under way, also those whose sender has gone; not longer than this. */
  async finishAll(withinMs: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<void>(resolve => (timer = setTimeout(resolve, withinMs)));
    await Promise.race([Promise.all(this.underWay), tooLate]);
    clearTimeout(timer);
  }

  private async runOnce<C extends KeyedCommand>(
    command: C,
    held: Held,
    given: Given<C>,
    fingerprint: string,
    hold?: () => Promise<void>,
  ): Promise<Answer> {
    const { storage, digest, leaseSeconds: seconds = leaseSeconds } = this.parts;
    const { accountId, key, takenBy } = held;
    const earlier = await this.take(held, digest('command', fingerprint));
    if (earlier) return earlier;
    const renewing = setInterval(
      () => {
        // A sign that does not come through is no harm: the next one may, or the lease ends.
        storage.rows.renewKey(accountId, key, takenBy).catch(() => undefined);
      },
      (seconds * 1000) / 3,
    );
    try {
      await hold?.();
      return await this.carryOut(command, held, given);
    } catch (error) {
      if (error instanceof Refusal && !error.passing) {
        const answer = { problem: error.problem };
        await this.refuse(held, answer);
        return answer;
      }
      // Where even that fails, the lease ends by itself.
      await storage.rows.releaseKey(accountId, key, takenBy).catch(() => undefined);
      throw error;
    } finally {
      clearInterval(renewing);
    }
  }

  /** Takes the key, waiting in line behind other commands of the account; the stored answer when it came before. */
  private async take({ accountId, key, takenBy }: Held, digest: string): Promise<Answer | null> {
    const { storage, writer, changes } = this.parts;
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      // From before the look: what is told in between is not missed.
      const change = changes.next(accountId, lookAgainMs);
      try {
        const taken = await storage.transaction(async rows => {
          await writer.read(rows, accountId, 'lock');
          return takeKey(rows, accountId, key, digest, takenBy);
        });
        if (taken === 'taken') return null;
        if (taken !== 'busy') return taken;
        if (Date.now() > giveUpAt) throw new Refusal('unavailable', { retryAfter: 1 });
        await change.comes;
      } finally {
        change.forget();
      }
    }
  }

  /**
   * Works out what the command leads to, without holding the row while the provider is asked, and writes it if the
   * account is still the one it was worked out for; otherwise again from the start.
   */
  private async carryOut<C extends KeyedCommand>(
    command: C,
    { accountId, key, takenBy }: Held,
    given: Given<C>,
  ): Promise<Answer> {
    const { storage, writer, clock, provider, digest, hashes, builtInSentences, portalOrigins } = this.parts;
    const { newId = () => crypto.randomUUID() } = this.parts;
    for (let round = 0; round < 5; round += 1) {
      const now = clock.now();
      const before = await writer.read(storage.rows, accountId);
      const account = settle(before, now);
      // Another account may send the same key: to the provider they are two.
      const work = {
        account,
        now,
        key: digest('request', `${accountId} ${key}`),
        provider,
        digest,
        hashes,
        builtInSentences,
        newId,
        rows: storage.rows,
        portalOrigins,
      };
      const outcome = await handlers[command](work, given);
      const answer = {
        problem: outcome.refusal?.problem,
        photo: outcome.photo,
        handoff: outcome.handoff,
      };
      const written = await writer.transaction(async rows => {
        const locked = await writer.read(rows, accountId, 'lock');
        if (locked.version !== before.version) return false;
        await writer.write(rows, locked, outcome);
        await rows.finishKey(accountId, key, answer, takenBy);
        return true;
      });
      if (written) return answer;
    }
    throw new Refusal('unavailable', { retryAfter: 1 });
  }

  /** Writes down a refusal that changes nothing but the receipts, which a new version tells as well. */
  private async refuse({ accountId, key, takenBy }: Held, answer: Answer): Promise<void> {
    const { writer } = this.parts;
    await writer.transaction(async rows => {
      const locked = await writer.read(rows, accountId, 'lock');
      await rows.finishKey(accountId, key, answer, takenBy);
      await writer.saveVersion(rows, locked);
    });
  }
}
