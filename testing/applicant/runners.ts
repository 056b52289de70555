/** An applicant in each runner. Nothing of a runner is imported: what it gives is handed in. */
import { Applicant, type ApplicantOptions } from './applicant.js';
import type { Driver, Finder } from './driver.js';

/** A driver of a runner that hands out elements to press and to type into. */
function driverByElements<E extends { click(): Promise<void> }>(
  ask: Driver['ask'],
  find: <A>(finder: Finder<A>, argument: A) => Promise<E | null>,
  fill: (element: E, text: string) => Promise<void>,
): Driver {
  return {
    ask,
    async press(finder, argument) {
      const element = await find(finder, argument);
      await element?.click();
      return element !== null;
    },
    async type(finder, argument, text) {
      const element = await find(finder, argument);
      if (element) await fill(element, text);
      return element !== null;
    },
  };
}

// --- Playwright ----------------------------------------------------------------------------------------------------

interface PlaywrightElement {
  click(): Promise<void>;
  fill(text: string): Promise<void>;
}
interface PlaywrightHandle {
  asElement(): PlaywrightElement | null;
}

/** What is used of Playwright's `Page`, or of a `Frame`. */
export interface PlaywrightPage {
  evaluate(script: never, argument: never): Promise<unknown>;
  evaluateHandle(script: never, argument: never): Promise<unknown>;
}

/** The applicant on a page of Playwright: clicks and types as its users do. */
export function applicantInPlaywright(page: PlaywrightPage, options: ApplicantOptions = {}): Applicant {
  const find = async <A>(finder: Finder<A>, argument: A) => {
    const handle = (await page.evaluateHandle(finder as never, argument as never)) as PlaywrightHandle;
    return handle.asElement();
  };
  const ask: Driver['ask'] = async <A, R>(script: (argument: A) => R | Promise<R>, argument: A) =>
    (await page.evaluate(script as never, argument as never)) as R;
  return new Applicant(
    driverByElements(ask, find, (element, text) => element.fill(text)),
    options,
  );
}

// --- WebdriverIO ---------------------------------------------------------------------------------------------------

interface WebdriverElement {
  click(): Promise<void>;
  setValue(text: string): Promise<void>;
}

/** What is used of WebdriverIO's `browser`. */
export interface WebdriverBrowser {
  execute(script: never, argument: never): Promise<unknown>;
  $(reference: never): unknown;
}

/** The applicant in a browser of WebdriverIO. */
export function applicantInWebdriver(browser: WebdriverBrowser, options: ApplicantOptions = {}): Applicant {
  const find = async <A>(finder: Finder<A>, argument: A): Promise<WebdriverElement | null> => {
    const reference = await browser.execute(finder as never, argument as never);
    return reference ? ((await browser.$(reference as never)) as WebdriverElement) : null;
  };
  const ask: Driver['ask'] = async <A, R>(script: (argument: A) => R | Promise<R>, argument: A) =>
    (await browser.execute(script as never, argument as never)) as R;
  return new Applicant(
    driverByElements(ask, find, (element, text) => element.setValue(text)),
    options,
  );
}

// --- in the page itself: Vitest's browser mode, web-test-runner, Storybook, jsdom -----------------------------------

/** How something is pressed and typed where the test runs in the page. */
export interface PageInput {
  press(element: HTMLElement): Promise<void> | void;
  type(field: HTMLInputElement, text: string): Promise<void> | void;
}

/** By script alone: enough where the page is not a real one, as in jsdom. */
const byScript: PageInput = {
  press: element => element.click(),
  type(field, text) {
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

/** The applicant in the page in which the test runs. Without an input of the runner it acts by script. */
export function applicantInPage(input: PageInput = byScript, options: ApplicantOptions = {}): Applicant {
  const driver: Driver = {
    ask: async (script, argument) => script(argument),
    async press(finder, argument) {
      const element = finder(argument);
      if (element) await input.press(element as HTMLElement);
      return element !== null;
    },
    async type(finder, argument, text) {
      const element = finder(argument);
      if (element) await input.type(element as HTMLInputElement, text);
      return element !== null;
    },
  };
  return new Applicant(driver, options);
}

/** What is used of `userEvent` of `vitest/browser`. */
export interface VitestInput {
  click(element: Element): Promise<void>;
  fill(element: Element, text: string): Promise<void>;
}

/** The applicant in Vitest's browser mode. */
export function applicantInVitest(userEvent: VitestInput, options: ApplicantOptions = {}): Applicant {
  const input: PageInput = {
    press: element => userEvent.click(element),
    type: (field, text) => userEvent.fill(field, text),
  };
  return applicantInPage(input, options);
}

/** What is used of `@web/test-runner-commands`. */
export interface WebTestRunnerCommands {
  sendMouse(command: { type: 'click'; position: [number, number] }): Promise<void>;
  sendKeys(command: { type: string } | { press: string }): Promise<void>;
}

/** The applicant in web-test-runner. */
export function applicantInWebTestRunner(
  { sendMouse, sendKeys }: WebTestRunnerCommands,
  options: ApplicantOptions = {},
): Applicant {
  const input: PageInput = {
    async press(element) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [Math.round(left + width / 2), Math.round(top + height / 2)],
      });
    },
    async type(field, text) {
      field.focus();
      field.select();
      await sendKeys(text === '' ? { press: 'Backspace' } : { type: text });
    },
  };
  return applicantInPage(input, options);
}
