import type { Database } from './open-database.js';
import { readSetting, writeSetting } from './setting.js';

/** Where the backend reads the time, and nowhere else. */
export interface Clock {
  now(): Date;
  /** To be called before time matters: where several processes share a clock that can be moved, takes over its position. */
  catchUp?(): Promise<void>;
}

/** The machine's clock moved on by an offset that outlives a restart. Only the demo moves it. */
export class DemoClock implements Clock {
  /** The last time that was told, under the offset that holds now. */
  private told = 0;

  private constructor(
    private readonly db: Database,
    private offsetMs: number,
    private readonly isShared: boolean,
  ) {}

  /** @param isShared whether other processes over the same database may move the clock. */
  static async open(db: Database, isShared = false): Promise<DemoClock> {
    return new DemoClock(db, await storedOffset(db), isShared);
  }

  /** Never before what was told: where the machine's clock was set back, time stands still until it has caught up. */
  now(): Date {
    this.told = Math.max(this.told, Date.now() + this.offsetMs);
    return new Date(this.told);
  }

  get offset(): number {
    return this.offsetMs;
  }

  async catchUp(): Promise<void> {
    if (!this.isShared) return;
    const offset = await storedOffset(this.db);
    if (offset !== this.offsetMs) this.moveTo(offset);
  }

  /** Moves time on. It never goes back: deadlines and dates that were promised would become lies. */
  advance(hours: number): Promise<void> {
    return this.keep(this.offsetMs + hours * 3_600_000);
  }

  /** Sets time to an instant, from which it goes on; null for the machine's own. Only tests with accounts of their own do that. */
  set(at: Date | null): Promise<void> {
    return this.keep(at === null ? 0 : at.getTime() - Date.now());
  }

  private async keep(offset: number): Promise<void> {
    this.moveTo(offset);
    await writeSetting(this.db, 'clock-offset-ms', String(offset));
  }

  private moveTo(offset: number): void {
    this.offsetMs = offset;
    this.told = 0;
  }
}

const storedOffset = async (db: Database) => Number((await readSetting(db, 'clock-offset-ms')) ?? 0);
