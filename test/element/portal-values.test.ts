/** Values that portals set, in the spellings that people use. */
import { expect, fixture, html } from '@open-wc/testing';
import { judgeAddress } from '../../src/browser/handoff/provider-address.js';
import { createHandoff } from '../../src/browser/handoff/create-handoff.js';
import { httpTransport } from '../../src/browser/backend/http-transport.js';
import { shippedLanguage } from '../../src/locales/choose-language.js';
import { createServerClock } from '../../src/browser/page/server-clock.js';
import '../../src/element/companions.js';
import { RealNameBadge } from '../../src/element/real-name-badge.js';
import { aPolicy, aSnapshot } from '../suites/snapshot-builder.js';
import { scriptedBackend } from '../suites/scripted-backend.js';

describe('a portal’s values in everyday spelling', () => {
  const languages = {
    'zh-CN': [
      'zh',
      'zh-CN',
      'ZH-cn',
      'zh_CN',
      'zh_CN.UTF-8',
      'zh-Hans',
      'zh-Hans-CN',
      ' zh-CN ',
      'cn',
      'CN',
      '中文',
    ],
    'zh-Hant': ['zh-TW', 'zh_TW', 'zh-HK', 'zh-mo', 'zh_HK.UTF-8', 'zh-Hant'],
    en: ['en', 'EN', 'en-US', 'en_GB', 'en_US.UTF-8', 'en-us ', 'fr', ''],
  } as const;
  for (const [language, tags] of Object.entries(languages))
    it(`[C23] languages: ${tags.join(' · ')} are ${language}`, () => {
      for (const tag of tags) expect(shippedLanguage(tag), tag).to.equal(language);
    });

  const lists = [
    'https://sign.example',
    'https://sign.example/',
    'https://sign.example/start?x=1',
    'https://other.example,https://sign.example',
    'https://other.example; https://sign.example',
    '  https://other.example\n  https://sign.example  ',
    'https://other.example，https://sign.example',
    '"https://sign.example"',
    'HTTPS://SIGN.EXAMPLE',
    'https://sign.example:443',
  ];
  for (const providerOrigins of lists)
    it(`[C23] allowed origins as ${JSON.stringify(providerOrigins)}`, async () => {
      const policy = aPolicy();
      const provider = { ...policy.provider!, origins: ['https://sign.example'] };
      const port = createHandoff({
        policy: () => ({ ...policy, provider }),
        host: { providerOrigins },
        kept: () => Promise.reject(new Error('nothing is kept')),
        clock: createServerClock(),
        diagnose: () => undefined,
      });
      expect(port.mayShare('https://sign.example/face/1')).to.equal(true);
      expect(port.mayShare('https://evil.example/face/1')).to.equal(false);
      expect(port.mayShare('https://sign.example.evil.example/')).to.equal(false);
    });

  it('[C23] [A06] what only looks like an origin allows nothing, and is told when it is met', () => {
    const allowed = (hostOrigins: string[]) => ({
      hostOrigins,
      policyOrigins: ['https://sign.example', 'http://sign.example'],
      hostSchemes: [],
      policySchemes: [],
      pageHost: 'portal.example',
    });
    expect(judgeAddress('https://sign.example/', allowed(['https://sign.example/'])).allowed).to.equal(true);
    for (const entry of [
      'sign.example',
      'sign.example@evil.example',
      '//sign.example',
      'javascript:sign.example',
      '*.example',
      '',
    ])
      expect(judgeAddress('https://sign.example/', allowed([entry])).allowed, entry).to.equal(false);
    expect(judgeAddress('http://sign.example/', allowed(['http://sign.example'])).allowed).to.equal(false);
  });

  for (const [credentials, sent] of [
    ['include', 'include'],
    ['INCLUDE', 'include'],
    [' Include ', 'include'],
    ['same-origin', 'same-origin'],
    ['omit-everything', 'same-origin'],
    ['', 'same-origin'],
  ] as const)
    it(`[C23] credentials as ${JSON.stringify(credentials)} ask with ${sent}, and the request is made`, async () => {
      const { endpoint } = await scriptedBackend({ body: aSnapshot() });
      const { fetch: own } = window;
      const seen: unknown[] = [];
      window.fetch = (input, init) => {
        seen.push(init?.credentials);
        return own(input, init);
      };
      try {
        const transport = httpTransport({ endpoint, credentials: credentials as 'include' }, new Set());
        const signal = new AbortController().signal;
        const answer = await transport('load')?.({}, { signal, key: '', account: '' });
        expect(answer?.accountKey).to.equal('account-1');
      } finally {
        window.fetch = own;
      }
      expect(seen).to.deep.equal([sent]);
    });

  it('[C23] an endpoint with blanks around, with and without slashes, relative and whole', async () => {
    const { endpoint, requests } = await scriptedBackend({ body: aSnapshot() });
    const ways = [` ${endpoint} `, `${endpoint}/`, `\n${endpoint}`, `${location.origin}${endpoint}/`];
    for (const way of ways) {
      const transport = httpTransport({ endpoint: way }, new Set());
      await transport('load')?.({}, { signal: new AbortController().signal, key: '', account: '' });
    }
    expect((await requests()).map(({ path }) => path)).to.deep.equal(ways.map(() => '/snapshot'));
  });

  for (const [given, wanted] of [
    ['', true],
    ['true', true],
    ['show-name', true],
    ['false', false],
    ['FALSE', false],
    ['0', false],
    ['no', false],
  ] as const)
    it(`[C23] a switch as ${JSON.stringify(given)} is ${wanted ? 'on' : 'off'}`, async () => {
      if (!customElements.get('real-name-badge')) customElements.define('real-name-badge', RealNameBadge);
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const badge = document.createElement('real-name-badge');
      badge.setAttribute('show-name', given);
      badge.backend = { load: async () => aSnapshot() };
      box.append(badge);
      expect(badge.showName).to.equal(wanted);
    });
});
