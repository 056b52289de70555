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
      } as const;
      await open().handoffs.add('an account', record);
      expect(await open().handoffs.find('an account', 'rna-1')).to.deep.equal(record);
      await open().handoffs.forget('an account');
      expect(await open().handoffs.find('an account', 'rna-1')).to.equal(null);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', usual);
    }
  });
});
