/**
 * One read at a time for each name. Who asks while one is under way shares the next one, which begins after they asked: so
 * nobody gets something older than their question, and a crowd of questions costs two reads.
 */
export class SharedReads<T> {
  private readonly running = new Map<string, Promise<T>>();
  private readonly next = new Map<string, Promise<T>>();

  read(name: string, work: () => Promise<T>): Promise<T> {
    const running = this.running.get(name);
    if (!running) return this.begin(name, work);
    const shared = this.next.get(name);
    if (shared) return shared;
    const begin = () => {
      this.next.delete(name);
      return this.begin(name, work);
    };
    const next = running.then(begin, begin);
    this.next.set(name, next);
    return next;
  }

  private begin(name: string, work: () => Promise<T>): Promise<T> {
    const reading = work().finally(() => {
      if (this.running.get(name) === reading) this.running.delete(name);
    });
    this.running.set(name, reading);
    return reading;
  }
}
