import { expect } from '@open-wc/testing';
import { openAccountStorage } from '../../../src/browser/storage/account-storage.js';

describe('what is kept of accounts', () => {
  it('[F38] outlives the widget within its page where there is no disk', async () => {
    const usual = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined });
    try {
      const open = () => openAccountStorage({ now: () => 0, onLoss: undefined });
      const record = {
        mode: 'redirect',
        state: 'rna-1',
        verifier: 'v',
        returnUrl: 'https://portal.example/',
        tab: 't',
        expiresAt: 1,
        used: false,
      } as const;
      await open().handoffs.write('an account', record);
      expect(await open().handoffs.read('an account')).to.deep.equal(record);
      await open().handoffs.forget('an account');
      expect(await open().handoffs.read('an account')).to.equal(null);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', usual);
    }
  });
});
