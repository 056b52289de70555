import type { Database } from './open-database.js';
import { readSetting, writeSetting } from './setting.js';

/** Where the backend reads the time, and nowhere else. */
export interface Clock {
  now(): Date;
}

/** The machine's clock moved on by an offset that outlives a restart. Only the demo moves it. */
export class DemoClock implements Clock {
  private constructor(
    private readonly db: Database,
    private offsetMs: number,
  ) {}

  static async open(db: Database): Promise<DemoClock> {
    return new DemoClock(db, Number((await readSetting(db, 'clock-offset-ms')) ?? 0));
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  get offset(): number {
    return this.offsetMs;
  }

  /** Moves time on. It never goes back: deadlines and dates that were promised would become lies. */
  async advance(hours: number): Promise<void> {
    this.offsetMs += hours * 3_600_000;
    await writeSetting(this.db, 'clock-offset-ms', String(this.offsetMs));
  }

  /** Sets time to an instant, from which it goes on; null for the machine's own. Only tests with accounts of their own do that. */
  async set(at: Date | null): Promise<void> {
    this.offsetMs = at === null ? 0 : at.getTime() - Date.now();
    await writeSetting(this.db, 'clock-offset-ms', String(this.offsetMs));
  }
}
