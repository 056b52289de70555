import { expect, fixture, html } from '@open-wc/testing';
import { registerLocale as fromDefine } from '../../src/define.js';
import { registerLocale } from '../../src/index.js';
import type { RealNameBadge } from '../../src/element/real-name-badge.js';
import { en } from '../../src/locales/en/messages.js';
import { enCompanions } from '../../src/locales/en/companions.js';
import { zhHant } from '../../src/locales/zh-Hant/messages.js';
import { expectConsole } from '../suites/console-guard.js';
import { aPortal } from './portal.js';
import { mount, part, parts, press, reach, root, toInformation, until, visibleText } from './widget.js';

/** Every test has a language of its own: what a page has registered stays. */
let made = 0;
const aLanguage = () => `x${'abcdefghij'[made++ % 10] ?? ''}`;
const title = (widget: Element) => part(widget, 'title').textContent;

/** The one test that provokes them has a language for itself. */
const misfit = 'xz';
expectConsole(
  `RNA117 One of the page’s own sentences does not fit the place of the built-in one. At: ${misfit}.common.step. Given: the unknown placeholder {number}. Expected: {n}, {of}.`,
  `At: ${misfit}.tries.left. Given: no placeholder {of}. Expected: {left}, {of}.`,
);

describe('[D6] a language that a page registers', () => {
  it('is there for a widget that comes after it, and falls back sentence by sentence', async () => {
    const language = aLanguage();
    registerLocale(language, {
      common: { title: 'Vérification', start: 'Commencer' },
      type: { title: 'À qui est ce compte ?' },
    });
    const widget = await mount(aPortal(), { language });
    expect(title(widget)).to.equal('Vérification');
    expect(part(widget, 'screen').lang).to.equal(language);
    expect(visibleText(widget)).to.contain(en.status.prepareTitle);
    await press(widget);
    await reach(widget, 'type');
    expect(title(widget)).to.equal('À qui est ce compte ?');
    expect(visibleText(widget)).to.contain(en.type.next);
  });

  it('is taken up by widgets that are shown already, and keeps what was typed', async () => {
    const language = aLanguage();
    const widget = await mount(aPortal(), { language });
    await toInformation(widget);
    const field = () => root(widget).querySelector<HTMLInputElement>('#field-organizationName')!;
    field().value = '样例';
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(title(widget)).to.equal(en.information.titleEnterprise);
    registerLocale(language, { information: { titleEnterprise: 'Votre entreprise' } });
    await until('the new language', () => title(widget) === 'Votre entreprise');
    expect(field().value).to.equal('样例');
    registerLocale(language, { information: { titleEnterprise: 'La société' } });
    await until('what replaced it', () => title(widget) === 'La société');
  });

  it('may come from the entry that defines the elements as well', async () => {
    const language = aLanguage();
    fromDefine(language, { common: { title: 'Par la balise' } });
    const widget = await mount(aPortal(), { language });
    expect(title(widget)).to.equal('Par la balise');
  });

  it('serves its regions, and stands on the language that ships next to it', async () => {
    registerLocale('zh-MO', { common: { title: '澳門實名認證' } });
    const widget = await mount(aPortal(), { language: 'zh-MO' });
    expect(title(widget)).to.equal('澳門實名認證');
    expect(visibleText(widget)).to.contain(zhHant.status.prepareTitle);
    const language = aLanguage();
    registerLocale(language, { common: { title: 'Partout' } });
    registerLocale(`${language}-CA`, { common: { start: 'Allons-y' } });
    const regional = await mount(aPortal(), { language: `${language}-CA` });
    expect([title(regional), part(regional, 'button-primary').textContent.trim()]).to.deep.equal([
      'Partout',
      'Allons-y',
    ]);
    const general = await mount(aPortal(), { language: `${language}-BE` });
    expect(part(general, 'button-primary').textContent.trim()).to.equal(en.common.start);
  });

  it('brings its direction, unless the element has one of its own', async () => {
    registerLocale('ar', { common: { title: 'التحقق' } });
    const widget = await mount(aPortal(), { language: 'ar' });
    expect(part(widget, 'screen').dir).to.equal('rtl');
    expect(getComputedStyle(part(widget, 'title')).direction).to.equal('rtl');
    widget.language = 'en';
    await until('English', () => part(widget, 'screen').lang === 'en');
    expect(part(widget, 'screen').dir).to.equal('ltr');
    const language = aLanguage();
    registerLocale(language, { direction: 'rtl' });
    const registered = await mount(aPortal(), { language });
    expect(part(registered, 'screen').dir).to.equal('rtl');
    registered.dir = 'ltr';
    registered.requestUpdate();
    await registered.updateComplete;
    expect(part(registered, 'screen').dir).to.equal('ltr');
  });

  it('reaches badge and gate', async () => {
    const language = aLanguage();
    registerLocale(language, { badge: { status: { unverified: 'À vérifier' } } });
    const badge = await fixture<RealNameBadge>(
      html`<real-name-badge .backend=${aPortal().backend} language=${language}></real-name-badge>`,
    );
    await until('the badge', () => badge.shadowRoot !== null);
    await until('the word', () => parts(badge, 'badge-label')[0]?.textContent === 'À vérifier');
    expect(root(badge).textContent).to.contain(enCompanions.badge.status.revoked);
    registerLocale(language, { badge: { status: { unverified: 'Vérifiez' } } });
    await until('the new word', () => parts(badge, 'badge-label')[0]?.textContent === 'Vérifiez');
  });

  it('with a placeholder that is unknown or missing says so on the console, and shows no braces', async () => {
    registerLocale(misfit, {
      common: { step: 'Étape {number} sur {of}' },
      tries: { left: 'Encore {left}' },
    });
    const widget = await mount(aPortal(), { language: misfit });
    await toInformation(widget);
    await until('the sentence without', () => visibleText(widget).includes('Encore 3'));
    expect(visibleText(widget)).not.to.match(/[{}]/);
    expect(visibleText(widget)).to.contain(en.common.step(2, 5).slice(0, 6));
    // What a diagnostic means is fetched when there is something to say.
    await new Promise(resolve => setTimeout(resolve, 300));
  });

  it('that is no language is refused at once', () => {
    expect(() => {
      registerLocale('<fr>', {});
    }).to.throw(RangeError);
  });
});

describe("[D6] a portal's own sentences by language", () => {
  it('stand in the language under whose tag they are, over those for every language', async () => {
    const widget = await mount(aPortal());
    widget.messages = {
      common: { start: 'Begin' },
      zh: { common: { start: '现在开始' } },
      'zh-Hant': { common: { start: '現在開始' } },
    };
    const start = () => part(widget, 'button-primary').textContent.trim();
    await until('English', () => start() === 'Begin');
    widget.language = 'zh-CN';
    await until('Chinese', () => start() === '现在开始');
    widget.language = 'zh-HK';
    await until('Traditional Chinese', () => start() === '現在開始');
    widget.messages = { en: { common: { start: 'Go' } } };
    await until('the built-in one', () => start() === zhHant.common.start);
    widget.language = 'en';
    await until('English again', () => start() === 'Go');
  });
});

describe('[D6] Traditional Chinese', () => {
  it('is said where Taiwan, Hong Kong, Macao or the script are named', async () => {
    for (const language of ['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hant-MO']) {
      const widget = await mount(aPortal(), { language });
      expect(part(widget, 'button-primary').textContent.trim(), language).to.equal(zhHant.common.start);
      expect(part(widget, 'screen').lang, language).to.equal('zh-Hant');
    }
  });
});
