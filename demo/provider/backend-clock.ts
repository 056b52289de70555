/** The demo's one clock is the backend's; the simulator reads it there, so that both always agree. */
export class BackendClock {
  private offsetMs = 0;

  constructor(private readonly backendUrl: () => string) {}

  /** The demo's time; by the last known offset while the backend does not answer. */
  async now(): Promise<Date> {
    try {
      const response = await fetch(`${this.backendUrl()}/demo/clock`, { signal: AbortSignal.timeout(2_000) });
      await this.adopt(response);
    } catch {
      // The last known offset stays.
    }
    return new Date(Date.now() + this.offsetMs);
  }

  /** Moves the demo's time on. @throws Error when the backend does not answer. */
  async advance(hours: number): Promise<Date> {
    const response = await fetch(`${this.backendUrl()}/demo/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ hours }),
      signal: AbortSignal.timeout(5_000),
    });
    await this.adopt(response);
    return new Date(Date.now() + this.offsetMs);
  }

  private async adopt(response: Response): Promise<void> {
    if (!response.ok) throw new Error(`The backend answered ${response.status}.`);
    const { offsetMs } = (await response.json()) as { offsetMs?: unknown };
    if (typeof offsetMs === 'number') this.offsetMs = offsetMs;
  }
}
