import { expect } from 'chai';
import { judgeAddress, type AllowedAddresses } from '../../../src/browser/handoff/provider-address.js';

const good = 'https://good.example';
const lists: AllowedAddresses = {
  hostOrigins: [good, 'https://other.example:8443/', 'http://127.0.0.1:4302', 'http://localhost:4302'],
  policyOrigins: [good, 'https://policy.example', 'https://other.example:8443', 'http://127.0.0.1:4302'],
  hostSchemes: [],
  policySchemes: ['weixin', 'alipays'],
  pageHost: 'portal.example',
};
const allows = (address: string, wish: Partial<AllowedAddresses> = {}) =>
  judgeAddress(address, { ...lists, ...wish }).allowed;

/** Addresses by case: those that open, and those that do not. */
const table: Record<string, { refused: readonly string[]; opened?: readonly string[] }> = {
  '[A01] scripts, however they are hidden': {
    refused: [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'JaVaScRiPt:alert(1)',
      '\u0001javascript:alert(1)',
      'javascript://good.example/%0Aalert(1)',
      'java\tscript://good.example',
    ],
  },
  '[A02] addresses that hold their document, whatever origin they claim': {
    refused: [
      'data:text/html,<script>1</script>',
      'vbscript:msgbox',
      `blob:${good}/9f2c`,
      `filesystem:${good}/temporary/x`,
      `view-source:${good}/`,
      'file:///etc/passwd',
      'about:blank',
    ],
  },
  '[A03] addresses without a scheme': {
    refused: [
      '//good.example/x',
      '/\\good.example/x',
      '\\\\good.example',
      '/path',
      'path',
      '?a=1',
      '',
      ' ',
      '#',
    ],
  },
  '[A04] a scheme without an address': {
    refused: [
      'https:good.example/x',
      'https:/good.example/x',
      'https:///good.example/x',
      'https://',
      'https:',
    ],
  },
  '[A05] credentials, whichever side names the good one': {
    refused: [
      'https://good.example@evil.example/',
      'https://user:secret@good.example/',
      'https://user@good.example/',
      'https://:secret@good.example/',
      'https://good.example%40evil.example/',
    ],
  },
  '[A06] origins that only look alike': {
    refused: [
      'https://good.example.evil.example/',
      'https://good.example./',
      'https://evilgood.example/',
      'https://sub.good.example/',
      'https://good.example\\.evil.example/',
      'https://evil.example/https://good.example/',
      'https://xn--gd-fkaa.example/',
    ],
    opened: [`${good}/`, `${good}/flow?token=a%2Fb#step`, 'HTTPS://GOOD.EXAMPLE/x', good],
  },
  '[A07] a host in full width is judged by what it means': {
    refused: ['https://ｅｖｉｌ.example/', 'https://evil。example/'],
    opened: ['https://ｇｏｏｄ.example/', 'https://good。example/'],
  },
  '[A08] apps': {
    refused: [
      'weixin://dl/business',
      'alipays://platformapi/startapp',
      'wechat://x',
      'intent://x#Intent;end',
    ],
  },
  '[A09] plain http': { refused: ['http://good.example/', 'http://127.0.0.1:4302/', 'ws://good.example/'] },
  '[A10] another port is another origin': {
    refused: ['https://good.example:8443/', 'https://other.example/', 'https://other.example:444/'],
    opened: ['https://good.example:443/', 'https://other.example:8443/x'],
  },
};

describe('the address of a provider', () => {
  for (const [title, { refused, opened = [] }] of Object.entries(table))
    it(title, () => {
      for (const address of refused) expect(allows(address), JSON.stringify(address)).to.equal(false);
      for (const address of opened) expect(allows(address), address).to.equal(true);
    });

  it('[A08] an app opens where the page and the policy both name its scheme', () => {
    const hostSchemes = ['weixin:', 'intent'];
    expect(allows('weixin://dl/business', { hostSchemes })).to.equal(true);
    expect(allows('WEIXIN://dl/business', { hostSchemes })).to.equal(true);
    expect(allows('alipays://platformapi', { hostSchemes })).to.equal(false);
    expect(allows('intent://x#Intent;end', { hostSchemes })).to.equal(false);
    const script = { hostSchemes: ['javascript', 'data'], policySchemes: ['javascript', 'data'] };
    expect(allows('javascript:alert(1)', script)).to.equal(false);
    expect(allows('data:text/html,x', script)).to.equal(false);
  });

  it('[A09] plain http opens only where page and target are both loopback', () => {
    const target = 'http://127.0.0.1:4302/face/1';
    for (const pageHost of ['localhost', '127.0.0.1', '[::1]', 'demo.localhost'])
      expect(allows(target, { pageHost }), pageHost).to.equal(true);
    for (const pageHost of ['portal.example', 'localhost.example', '127.0.0.1.example', '10.0.0.1'])
      expect(allows(target, { pageHost }), pageHost).to.equal(false);
    const lan = ['http://192.168.0.2'];
    expect(
      allows('http://192.168.0.2/', { hostOrigins: lan, policyOrigins: lan, pageHost: 'localhost' }),
    ).to.equal(false);
  });

  it('[A09] the list of the page is narrowed by the policy, and never widened', () => {
    expect(allows('https://policy.example/')).to.equal(false);
    expect(allows('http://localhost:4302/', { pageHost: 'localhost' })).to.equal(false);
    expect(allows(`${good}/`, { policyOrigins: [] })).to.equal(false);
    expect(allows(`${good}/`, { hostOrigins: [] })).to.equal(false);
    expect(allows('https://policy.example/', { hostOrigins: null })).to.equal(true);
    expect(allows('https://elsewhere.example/', { hostOrigins: null })).to.equal(false);
    expect(allows(`${good}/`, { hostOrigins: ['good.example', '*', 'https://*.example'] })).to.equal(false);
  });

  it('[A01] [A05] what the developer is told holds neither path nor query nor credentials', () => {
    const secrets = [
      'https://evil.example/flow/secret-path?token=secret-token#secret-hash',
      'https://secret-user:secret-word@good.example/secret-path',
      'javascript:secret-code',
      'weixin://secret-app',
      'secret-relative',
      'https://good.example/ secret-blank',
    ];
    for (const address of secrets) {
      const verdict = judgeAddress(address, lists);
      expect(verdict.allowed, address).to.equal(false);
      expect(JSON.stringify(verdict), address).not.to.contain('secret');
    }
  });
});
