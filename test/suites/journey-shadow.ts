/** How a journey finds its way inside the widget's shadow root: by id, part, role or name, once things stand still. */
import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';
import type { Screen } from '../../src/contract/index.js';
import { plain, until } from './journey-until.js';

export class ShadowPage {
  constructor(readonly page: Page) {}

  step(): Promise<Screen | null> {
    return this.page.evaluate(async () => {
      const element = document.querySelector('real-name-auth');
      await element?.updateComplete;
      return element?.step ?? null;
    });
  }

  /** Everything that is written on the screen, in one line. */
  async text(): Promise<string> {
    return plain(await this.ask(root => root.querySelector<HTMLElement>('[part~=screen]')?.innerText ?? ''));
  }

  /** Step and text, for messages. */
  async describe(): Promise<string> {
    return `${String(await this.step())}: ${(await this.text()).slice(0, 900)}`;
  }

  /** Waits for an element of the widget. */
  async find(selector: string): Promise<ElementHandle> {
    return this.handle(`the screen has ${selector}`, (root, wanted) => root.querySelector(wanted), selector);
  }

  /** Waits for the button or link of a name; what follows the name is for screen readers. */
  async control(name: string): Promise<ElementHandle> {
    return this.handle(
      `the screen offers “${name}”`,
      (root, wanted) => {
        const all = Array.from(root.querySelectorAll('button, a[href]'), control => ({
          control,
          text: control.textContent.replace(/\s+/g, ' ').trim(),
        }));
        const exact = all.find(({ text }) => text === wanted);
        return (exact ?? all.find(({ text }) => text.startsWith(wanted)))?.control ?? null;
      },
      name,
    );
  }

  private async handle(
    what: string,
    read: (root: ShadowRoot, argument: string) => Element | null,
    argument: string,
  ): Promise<ElementHandle> {
    return until(
      what,
      async () => {
        const root = await this.root();
        const handle = await root.evaluateHandle(read, argument);
        return handle.asElement() as ElementHandle | null;
      },
      { seen: () => this.describe() },
    );
  }

  private async root(): Promise<JSHandle<ShadowRoot>> {
    return this.page.evaluateHandle(() => {
      const root = document.querySelector('real-name-auth')?.shadowRoot;
      if (!root) throw new Error('The page detached its widget, or has none yet.');
      return root;
    });
  }

  protected async ask<T, A extends unknown[]>(
    read: (root: ShadowRoot, ...rest: A) => T,
    ...rest: A
  ): Promise<T> {
    const root = await this.root();
    const answer = await root.evaluate(read as (root: ShadowRoot, ...rest: unknown[]) => T, ...rest);
    await root.dispose();
    return answer;
  }

  /**
   * Clicks once the element stands still: what appears above it would push it from under the pointer. A click that was lost
   * that way all the same is repeated, as a person would.
   */
  protected async click(element: ElementHandle, count = 1): Promise<void> {
    const seen = await element.evaluateHandle(node => {
      const clicks = { any: false };
      node.addEventListener('click', () => void (clicks.any = true), { once: true, capture: true });
      return clicks;
    });
    // Where the click led away from the page, there is nothing left to ask.
    const isLost = () => seen.evaluate(({ any }) => !any).catch(() => false);
    do await this.clickOnce(element, count);
    while (await isLost());
  }

  private async clickOnce(element: ElementHandle, count: number): Promise<void> {
    let before = '';
    await until('what is to be clicked stands still', async () => {
      await element.scrollIntoView();
      const now = JSON.stringify(await element.boundingBox());
      const still = now === before && now !== 'null';
      before = now;
      return still;
    });
    await element.click({ count });
  }
}
