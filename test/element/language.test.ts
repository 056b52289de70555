import { expect, fixture, html } from '@open-wc/testing';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { en } from '../../src/locales/en/messages.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';
import { aPortal } from './portal.js';
import { expectConsole } from '../suites/console-guard.js';
import { mount, part, place, press, reach, toInformation, until, visibleText } from './widget.js';

expectConsole(
  'At: messages.common.step. Given: no placeholder {n}, {of}',
  'At: messages.common.start. Given: number. Expected: a text',
  'At: messages.common.nonsense. Given: a sentence. Expected: nothing',
  'At: messages.status. Given: string. Expected: an object',
);

const startText = (widget: RealNameAuth) => part(widget, 'button-primary').textContent.trim();

async function placeIn(box: HTMLElement): Promise<RealNameAuth> {
  const widget = document.createElement('real-name-auth');
  widget.backend = aPortal().backend;
  box.append(widget);
  await reach(widget, 'status');
  return widget;
}

describe('[D6] the language', () => {
  const old = document.documentElement.lang;
  afterEach(() => {
    document.documentElement.lang = old;
  });

  it('is the one that the attribute names', async () => {
    for (const [language, text] of [
      ['en', en.common.start],
      ['zh-CN', zhCN.common.start],
      ['zh', zhCN.common.start],
      ['ZH-cn', zhCN.common.start],
      ['en-GB', en.common.start],
    ] as const) {
      const widget = await mount(aPortal(), { language });
      expect(startText(widget), language).to.equal(text);
    }
  });

  it('is that of the nearest lang attribute where none is named', async () => {
    document.documentElement.lang = 'en';
    const box = await fixture<HTMLElement>(html`<div lang="zh-CN"><p></p></div>`);
    const widget = await placeIn(box.querySelector('p')!);
    expect(startText(widget)).to.equal(zhCN.common.start);
    expect(part(widget, 'screen').lang).to.equal('zh-CN');
  });

  it('follows the language of the document', async () => {
    document.documentElement.lang = 'en';
    const widget = await placeIn(await fixture<HTMLElement>(html`<div></div>`));
    expect(startText(widget)).to.equal(en.common.start);
    document.documentElement.lang = 'zh-CN';
    await until('Chinese', () => startText(widget) === zhCN.common.start);
  });

  it('changes at once with the property, in the middle of the flow, and keeps what was typed', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    const field = widget.shadowRoot!.querySelector<HTMLInputElement>('#field-organizationName')!;
    field.value = '样例';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    widget.language = 'zh-CN';
    await until('Chinese', () => visibleText(widget).includes(zhCN.fields.organizationName.label));
    expect(widget.shadowRoot!.querySelector<HTMLInputElement>('#field-organizationName')!.value).to.equal(
      '样例',
    );
  });

  it('is English where it is not known', async () => {
    const widget = await mount(aPortal(), { language: 'tlh' });
    expect(startText(widget)).to.equal(en.common.start);
    expect(part(widget, 'screen').lang).to.equal('en');
  });

  it('is English where the tag is no tag', async () => {
    const widget = await mount(aPortal(), { language: '<en>;' });
    expect(startText(widget)).to.equal(en.common.start);
  });
});

describe("[D6] a portal's own sentences", () => {
  it('stand in place of the built-in ones, in every language, and only where they are given', async () => {
    const widget = await mount(aPortal());
    widget.messages = { common: { start: 'Begin' } };
    await until('the new sentence', () => startText(widget) === 'Begin');
    expect(visibleText(widget)).to.contain(en.status.prepareTitle);
    widget.language = 'zh-CN';
    await until('Chinese', () => visibleText(widget).includes(zhCN.status.prepareTitle));
    expect(startText(widget)).to.equal('Begin');
    widget.messages = null;
    await until('the built-in one', () => startText(widget) === zhCN.common.start);
  });

  it('may be functions of the values, or plain texts in their place', async () => {
    const widget = await mount(aPortal());
    widget.messages = {
      tries: { left: (left, of) => `${left}/${of} left` },
      common: { step: 'Step' as never },
    };
    await press(widget);
    await reach(widget, 'type');
    await toInformation(widget);
    await until('the sentence', () => visibleText(widget).includes('3/3 left'));
  });

  it('of another kind, or under unknown names, change nothing', async () => {
    const widget = await place(aPortal());
    widget.messages = { common: { start: 7, nonsense: 'x' }, status: 'all of it', gains: null } as never;
    await reach(widget, 'status');
    expect(startText(widget)).to.equal(en.common.start);
    expect(visibleText(widget)).to.contain(en.gains.contracts.title);
    // What does not fit is told as soon as there are all sentences to hold it against.
    await toInformation(widget);
  });

  it('reach the screens that come later', async () => {
    const widget = await place(aPortal());
    widget.messages = {
      fields: { organizationName: { label: 'Firm' } },
      information: { titleEnterprise: 'About the firm' },
    };
    await reach(widget, 'status');
    await toInformation(widget);
    expect(part(widget, 'title').textContent).to.equal('About the firm');
    expect(visibleText(widget)).to.contain('Firm');
  });
});
