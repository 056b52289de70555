/** A page of its own, in which the elements stand before any script of theirs. */
import { expect } from '@open-wc/testing';
import { aPortal } from './portal.js';

describe('a page whose elements stand before their scripts', () => {
  it('[F04] [F13] a widget waits for the provider around it, without a false alarm', async () => {
    const portal = aPortal();
    const provider = document.createElement('real-name-provider');
    const [widget, badge] = [
      document.createElement('real-name-auth'),
      document.createElement('real-name-badge'),
    ];
    provider.append(widget, badge);
    provider.backend = portal.backend;
    document.body.append(provider);
    const heard: Event[] = [];
    document.addEventListener('rna-error', event => heard.push(event));
    expect(customElements.get('real-name-provider')).to.equal(undefined);

    await import('../../src/define.js');
    expect(customElements.get('real-name-auth'), 'the widget does not wait for the others').not.to.equal(
      undefined,
    );
    // At once, and not only after the pause that other pages get.
    const end = performance.now() + 2500;
    while (!(widget.status && badge.status) && performance.now() < end)
      await new Promise(resolve => setTimeout(resolve, 10));
    expect([widget.status, badge.status]).to.deep.equal(['unverified', 'unverified']);
    expect(heard).to.deep.equal([]);
    expect(portal.calls.filter(({ command }) => command === 'load')).to.have.length(1);
    provider.remove();
  });
});
