/** A Wednesday morning in Shanghai, in a week without holidays. */
export const usualStart = '2026-11-25T10:00:00+08:00';

/**
 * The clock of a test backend. It begins at an instant of your choice and goes on from there as the machine's does, until it is
 * stopped: the same test meets the same weekday, working days and deadlines on every machine and in every year.
 */
export class TestClock {
  private offset = 0;
  private stoppedAt: number | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param start ISO 8601 with its offset; a Wednesday morning in Shanghai unless told. */
  constructor(start: string | Date = usualStart) {
    this.set(start);
  }

  /** The time now. */
  now(): Date {
    return new Date(this.stoppedAt ?? Date.now() + this.offset);
  }

  /** Sets the time, forwards or back. @throws RangeError for what is no instant. */
  set(at: string | Date): void {
    const instant = new Date(at).getTime();
    if (Number.isNaN(instant)) throw new RangeError(`Not an instant: ${String(at)}.`);
    this.offset = instant - Date.now();
    if (this.stoppedAt !== null) this.stoppedAt = instant;
    this.tell();
  }

  /** Moves the time on. */
  advance(by: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly seconds?: number;
  }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    const ms = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    this.set(new Date(this.now().getTime() + ms));
  }

  /** Lets the time stand still. */
  stop(): void {
    this.stoppedAt ??= this.now().getTime();
  }

  /** Lets the time go on from where it stands. */
  go(): void {
    if (this.stoppedAt === null) return;
    this.offset = this.stoppedAt - Date.now();
    this.stoppedAt = null;
  }

  /** Follows the machine's own clock from now on. */
  useMachineTime(): void {
    this.stoppedAt = null;
    this.offset = 0;
    this.tell();
  }

  /** Calls back each time the clock is moved, until the returned function is called. */
  onMove(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
