import type { FaultKind, NetworkFault } from './schedule.js';

/** The faults that a schedule has ordered and that have not all happened yet. */
export class FaultQueue {
  private readonly faults: { fault: NetworkFault; left: number }[] = [];

  add(fault: NetworkFault, times: number): void {
    this.faults.push({ fault, left: times });
  }

  clear(): void {
    this.faults.length = 0;
  }

  /** The fault that the next request meets; null where it meets none. */
  take(isCommand: boolean): FaultKind | null {
    const found = this.faults.find(
      ({ fault, left }) => left > 0 && (fault.on === 'any' || (fault.on === 'command') === isCommand),
    );
    if (!found) return null;
    found.left -= 1;
    return found.fault.kind;
  }
}
