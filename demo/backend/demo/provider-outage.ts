import type { Database } from '../open-database.js';
import type { ProviderPort } from '../provider-port.js';
import { Refusal } from '../refusal.js';
import { readSetting, writeSetting } from '../setting.js';

const name = 'provider-outage';

/** Lets the provider be out of reach, as a test wants it. */
export class ProviderOutage {
  private down = false;

  /** @param shared where several processes are one backend; null where this process is alone. */
  constructor(private readonly shared: Database | null) {}

  async set(down: boolean): Promise<void> {
    this.down = down;
    if (this.shared) await writeSetting(this.shared, name, String(down));
  }

  /** The same provider, which answers nothing while it is down. */
  around(provider: ProviderPort): ProviderPort {
    return new Proxy(provider, {
      get: (target, member) => {
        const ask = Reflect.get(target, member) as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]) => {
          if (await this.isDown())
            throw new Refusal('provider-unavailable', { detail: 'Down by the test control.' });
          return ask(...given);
        };
      },
    });
  }

  private async isDown(): Promise<boolean> {
    return this.shared ? (await readSetting(this.shared, name)) === 'true' : this.down;
  }
}
