/** The widget in the words of the person who uses it. Everything is found by id, part, role or name. */
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { FieldName, PaymentWay, Screen } from '../../src/contract/index.js';
import { en } from './journey-words.js';
import type { Part } from '../../src/ui/parts.js';
import { plain, until } from './journey-until.js';
import { ShadowPage } from './journey-shadow.js';
import type { PageWatch } from './journey-watch.js';

/** A line of the error summary: what it says and the id of what it leads to. */
export interface SummaryLink {
  readonly text: string;
  readonly target: string;
}

export type FieldId = FieldName | 'amount';

export class WidgetPage extends ShadowPage {
  constructor(
    page: Page,
    readonly watch: PageWatch,
  ) {
    super(page);
  }

  // --- where the person is ---------------------------------------------------------------------------------------

  /** Waits until a screen stands, with everything on it. */
  async reaches(step: Screen): Promise<void> {
    await until(
      `the step is ${step}`,
      async () =>
        (await this.step()) === step &&
        this.ask(
          (root, parts: string) => root.querySelector(parts) !== null,
          '[part~=actions], [part~=identity], [part~=banner]',
        ),
      { seen: () => this.describe() },
    );
  }

  async title(): Promise<string> {
    return plain(await this.ask(root => root.querySelector('#title')?.textContent ?? ''));
  }

  /** Waits until the screen says a sentence. */
  async says(sentence: string): Promise<void> {
    const wanted = plain(sentence);
    await until(`the screen says “${wanted}”`, async () => (await this.text()).includes(wanted), {
      seen: () => this.describe(),
    });
  }

  /** Waits until the screen no longer says a sentence. */
  async saysNoMore(sentence: string): Promise<void> {
    const wanted = plain(sentence);
    await until(`the screen no longer says “${wanted}”`, async () => !(await this.text()).includes(wanted), {
      seen: () => this.describe(),
    });
  }

  // --- what the person does --------------------------------------------------------------------------------------

  /** From the status page to the choice of type. */
  async begin(): Promise<void> {
    await this.reaches('status');
    await this.press(en.common.start);
    await this.reaches('type');
  }

  next = () => this.press(en.common.next);
  back = () => this.press(en.common.back);
  submit = () => this.press(en.common.submit);

  /** Confirms a step, with the consent that it asks for. */
  async confirm(): Promise<void> {
    await this.control(en.common.confirm);
    await this.tickAll();
    await this.press(en.common.confirm);
  }

  retry = () => this.press(en.common.retry);

  /** Clicks the button or link of a name. */
  async press(name: string, clicks = 1): Promise<void> {
    await this.click(await this.control(name), clicks);
  }

  /** Types into a field in place of what stood there, and leaves it. */
  async fill(field: FieldId, value: string): Promise<void> {
    const input = await this.find(`#field-${field}`);
    if (await input.evaluate(node => node.tagName === 'SELECT')) {
      await input.select(value);
      return;
    }
    await input.focus();
    await input.evaluate(node => {
      (node as HTMLInputElement).select();
    });
    await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(value);
    await this.page.keyboard.press('Tab');
  }

  async fillAll(answers: Partial<Record<FieldId, string>>): Promise<void> {
    for (const [field, value] of Object.entries(answers)) await this.fill(field as FieldId, value);
  }

  async choose(group: 'subject' | 'method' | 'organizationType' | 'way', value: string): Promise<void> {
    await this.click(await this.find(`#choice-${group} label:has(input[value="${value}"])`));
  }

  /** Ticks every consent that is not ticked yet. */
  async agree(): Promise<void> {
    await this.find('[part~=consent]');
    await this.tickAll();
  }

  /** From a form that is filled in to its submission. */
  async handIn(): Promise<void> {
    await this.agree();
    await this.next();
    await this.reaches('check');
    await this.submit();
  }

  private async tickAll(): Promise<void> {
    const ids = await this.ask(root =>
      Array.from(
        root.querySelectorAll<HTMLInputElement>('[part~=consent-input]:not(:checked)'),
        ({ id }) => id,
      ),
    );
    for (const id of ids) await this.click(await this.find(`#${id}`));
  }

  /** Ticks the box by which the person confirms what follows from the choice of subject. */
  async confirmChoice(): Promise<void> {
    await this.click(await this.find('#one-way, #ownership'));
  }

  /** Chooses a subject and goes on to the form. */
  async take(subject: 'individual' | 'enterprise'): Promise<void> {
    await this.choose('subject', subject);
    await this.next();
    await this.reaches('information');
  }

  /** Fills in the form of the information step, agrees, and goes on to the answers. */
  async inform(answers: Partial<Record<FieldId, string>>): Promise<void> {
    await this.fillAll(answers);
    await this.agree();
    await this.next();
    await this.reaches('check');
  }

  /** Chooses how the company's account is proved. */
  async payBy(way: PaymentWay, bank: Partial<Record<FieldId, string>> = {}): Promise<void> {
    await this.reaches('payment');
    await this.choose('way', way);
    await this.fillAll(bank);
    await this.confirm();
  }

  /** Opens the face check by its link, in the tab that the browser opens for it. */
  async openFaceCheck(open = async (link: ElementHandle) => this.click(link)): Promise<Page> {
    const button = await this.control(en.person.open);
    const isFaceCheck = (url: string) => /\/face\/[\w-]+$/.test(url);
    const context = this.page.browserContext();
    const before = new Set(context.targets());
    const [target] = await Promise.all([
      context.waitForTarget(candidate => !before.has(candidate) && isFaceCheck(candidate.url()), {
        timeout: 60_000,
      }),
      open(button),
    ]);
    const page = await target.page();
    if (!page) throw new Error('The link to the face check opened no page.');
    await until('the face check stands', () => page.$('main'));
    return page;
  }

  /** Decides the face check at the provider's own page, and comes back. */
  async endFaceCheck(result: 'pass' | 'fail'): Promise<void> {
    const provider = await this.openFaceCheck();
    const button = await until('the face check asks', () =>
      provider.$(`button[name=result][value=${result}]`),
    );
    await Promise.all([provider.waitForNavigation(), button.click()]);
    await provider.close();
    await this.page.bringToFront();
  }

  passFaceCheck = () => this.endFaceCheck('pass');
  failFaceCheck = () => this.endFaceCheck('fail');

  async keys(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Moves the focus with Tab until it is on the element of an id, or on the control of a name. */
  async tabTo(idOrName: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      const focused = await this.focused();
      if (focused.id === idOrName || focused.name.startsWith(idOrName)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${idOrName}.`);
  }

  // --- what the person sees --------------------------------------------------------------------------------------

  /** What has the focus inside the widget; a radio button goes by its value. */
  focused(): Promise<{ id: string; name: string }> {
    return this.ask(root => {
      const { activeElement: active } = root;
      const radio = active instanceof HTMLInputElement && active.type === 'radio' ? active.value : '';
      const name = radio || (active?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return { id: active?.id ?? '', name };
    });
  }

  /** Waits until the focus is on the element of an id. */
  async focuses(id: string): Promise<void> {
    await until(`the focus is on ${id}`, async () => (await this.focused()).id === id, {
      seen: async () => JSON.stringify(await this.focused()),
    });
  }

  /** The lines of the error summary, once it is there. */
  async errors(): Promise<SummaryLink[]> {
    await this.find('#summary');
    return this.ask(root =>
      Array.from(root.querySelectorAll<HTMLAnchorElement>('[part~=summary-link]'), link => ({
        text: link.textContent.replace(/\s+/g, ' ').trim(),
        target: link.getAttribute('href')?.slice(1) ?? '',
      })),
    );
  }

  /** Presses a line of the error summary. */
  async follow(line: SummaryLink): Promise<void> {
    await this.click(await this.find(`[part~=summary-link][href="#${line.target}"]`));
  }

  /** The boxes on the screen: what each is for and says, and the link beside it. */
  consents(): Promise<{ purpose: string; sentence: string; link: string; href: string }[]> {
    return this.ask(root =>
      Array.from(root.querySelectorAll<HTMLInputElement>('[id^=consent-][type=checkbox]'), ({ id }) => {
        const box = root.getElementById(id)?.closest('.check');
        const link = box?.querySelector<HTMLAnchorElement>('[part~=link]');
        return {
          purpose: id.slice('consent-'.length),
          sentence: box?.querySelector('[part~=consent-text]')?.textContent ?? '',
          link: link?.textContent.trim() ?? '',
          href: link?.getAttribute('href') ?? '',
        };
      }),
    );
  }

  /** Presses the link beside a box. */
  async readConsent(href: string): Promise<void> {
    await this.click(await this.find(`.consents [part~=link][href="${href}"]`));
  }

  /** What the banner above the screen says; empty where there is none. */
  async banner(): Promise<string> {
    return plain(await this.ask(root => root.querySelector<HTMLElement>('#trouble')?.innerText ?? ''));
  }

  /** Waits until the banner says a sentence. */
  async warns(sentence: string): Promise<void> {
    const wanted = plain(sentence);
    await until(`the banner says “${wanted}”`, async () => (await this.banner()).includes(wanted), {
      seen: () => this.describe(),
    });
  }

  /** The number of tries that stands beside the form. */
  async left(): Promise<number> {
    await this.find('[part~=tries-text]');
    const text = await this.ask(root => root.querySelector('[part~=tries-text]')?.textContent ?? '');
    return Number(/\d+/.exec(text)?.[0]);
  }

  /** What stands in a field. */
  async value(field: FieldId): Promise<string> {
    return (await this.find(`#field-${field}`)).evaluate(node => (node as HTMLInputElement).value);
  }

  /** The names of the fields on the screen. */
  fields(): Promise<string[]> {
    return this.ask(root =>
      Array.from(root.querySelectorAll<HTMLInputElement>('[id^=field-][name]'), ({ name }) => name),
    );
  }

  /** The values that a group offers. */
  async offers(group: 'subject' | 'method' | 'organizationType' | 'way'): Promise<string[]> {
    await this.find(`#choice-${group}`);
    return this.ask(
      (root, id: string) =>
        Array.from(root.querySelectorAll<HTMLInputElement>(`#${id} input`), ({ value }) => value),
      `choice-${group}`,
    );
  }

  async chosen(group: 'subject' | 'method' | 'organizationType' | 'way'): Promise<string | null> {
    await this.find(`#choice-${group}`);
    return this.ask(
      (root, id: string) => root.querySelector<HTMLInputElement>(`#${id} input:checked`)?.value ?? null,
      `choice-${group}`,
    );
  }

  /** The texts of all visible pieces with a part. */
  partTexts(part: Part): Promise<string[]> {
    return this.ask(
      (root, selector: string) =>
        Array.from(root.querySelectorAll<HTMLElement>(selector), piece =>
          piece.innerText.replace(/[\s\u00a0\u202f]+/g, ' ').trim(),
        ),
      `[part~=${part}]`,
    );
  }

  /** What the code for a phone draws, as a path. */
  async code(): Promise<string | null> {
    return (await this.find('[part~=code] path')).evaluate(node => node.getAttribute('d'));
  }

  /** Whether something of a selector is on the screen now. */
  has(selector: string): Promise<boolean> {
    return this.ask((root, wanted: string) => root.querySelector(wanted) !== null, selector);
  }

  /** Whether the element of a name is in a custom state. */
  isInState(state: string, element = 'real-name-auth'): Promise<boolean> {
    return this.page.evaluate(
      (name, wanted) => document.querySelector(name)?.matches(`:state(${wanted})`) ?? false,
      element,
      state,
    );
  }

  /** Names of all buttons and links on the screen. */
  controls(): Promise<string[]> {
    return this.ask(root =>
      Array.from(root.querySelectorAll('button, a[href]'), control =>
        control.textContent.replace(/\s+/g, ' ').trim(),
      ),
    );
  }
}
