import type { ProviderPort } from '../provider-port.js';
import { Refusal } from '../refusal.js';

/** Lets the provider be out of reach, as a test wants it. */
export class ProviderOutage {
  down = false;

  /** The same provider, which answers nothing while it is down. */
  around(provider: ProviderPort): ProviderPort {
    return new Proxy(provider, {
      get: (target, name, receiver) => {
        if (this.down)
          return () =>
            Promise.reject(new Refusal('provider-unavailable', { detail: 'Down by the test control.' }));
        const member: unknown = Reflect.get(target, name, receiver);
        return member;
      },
    });
  }
}
