import type { Answers, PaymentWay, Screen, Subject } from '../../src/contract/index.js';
import type { Act } from '../scenes/scene.js';
import type { Driver } from './driver.js';
import { attach, leave, locate, read, select, type Seen, type Target } from './in-page.js';

/** How an applicant looks at the page. */
export interface ApplicantOptions {
  /** A selector of the widget; `real-name-auth` unless told. */
  readonly host?: string | undefined;
  /** How long the applicant waits for anything, in ms; 5000 unless told. */
  readonly patience?: number | undefined;
}

/** A photo that is handed in. */
export interface Photo {
  readonly bytes: Uint8Array;
  readonly type: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly name?: string | undefined;
}

/** The groups of choices, and what each may be answered with. */
export interface Choices {
  readonly subject: Subject;
  readonly method: string;
  readonly organizationType: string;
  readonly way: PaymentWay;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/**
 * The person in front of the widget, for tests of the page around it. Every method waits until what it is about is there; what
 * does not come in time is told with what was seen instead. Nothing depends on how the widget is built: a new version keeps it.
 */
export class Applicant {
  private readonly host: string;
  private readonly patience: number;

  constructor(
    private readonly driver: Driver,
    { host = 'real-name-auth', patience = 5_000 }: ApplicantOptions = {},
  ) {
    this.host = host;
    this.patience = patience;
  }

  /** What can be seen now. */
  looks(): Promise<Seen> {
    return this.driver.ask(read, { host: this.host });
  }

  /** Waits until a screen stands. */
  async waitsFor(screen: Screen): Promise<Seen> {
    return this.until(`the screen '${screen}'`, async () => {
      const seen = await this.looks();
      return seen.screen === screen ? seen : null;
    });
  }

  /** Waits until a text can be read. */
  async sees(text: string | RegExp): Promise<Seen> {
    return this.until(`the text ${String(text)}`, async () => {
      const seen = await this.looks();
      return reads(seen, text) ? seen : null;
    });
  }

  /** Waits until a text can be read no more. */
  async seesNoMore(text: string | RegExp): Promise<Seen> {
    return this.until(`the text ${String(text)} to go`, async () => {
      const seen = await this.looks();
      return seen.screen !== null && !reads(seen, text) ? seen : null;
    });
  }

  /** Fills in fields, by their names in the contract, and leaves each. Lists take the value of an entry. */
  async fills(answers: Answers | { readonly amount: string }): Promise<void> {
    for (const [name, value] of Object.entries(answers) as [string, string | undefined][]) {
      if (value === undefined) continue;
      const { host } = this;
      await this.until(`the field '${name}'`, async () => {
        const argument = { host, target: { kind: 'field', name } as const };
        const isList = await this.driver.ask(select, { host, name, value });
        return isList || (await this.driver.type(locate, argument, value)) ? true : null;
      });
      await this.driver.ask(leave, { host });
    }
  }

  /** Presses the button or link that a text is written on. */
  async presses(name: string): Promise<void> {
    await this.hits(`a button or link '${name}'`, { kind: 'control', name: plain(name) });
  }

  /** Presses the one button that leads on. */
  async goesOn(): Promise<void> {
    await this.hits('the button that leads on', { kind: 'button', rank: 'primary' });
  }

  /** Presses the button beside the one that leads on, such as the one that changes a verified identity. */
  async goesAside(): Promise<void> {
    await this.hits('a second button', { kind: 'button', rank: 'secondary' });
  }

  /** Chooses in a group of choices. */
  async chooses<G extends keyof Choices>(group: G, value: Choices[G]): Promise<void> {
    await this.hits(`the choice '${value}' of ${group}`, { kind: 'choice', group, value });
  }

  /** Ticks every box of consent that is not ticked. */
  async agrees(): Promise<void> {
    await this.ticksAll('a box of consent', { kind: 'consent' });
  }

  /** Ticks the boxes that confirm what follows from a choice. */
  async confirms(): Promise<void> {
    await this.ticksAll('a box that confirms the choice', { kind: 'confirmation' });
  }

  /** Hands in a photo for a place, as the file dialog does. */
  async handsIn(
    slot: string,
    { bytes, type, name = `${slot}.${type.split('/')[1] ?? ''}` }: Photo,
  ): Promise<void> {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    const file = { host: this.host, slot, name, type, data: btoa(binary) };
    await this.until(`a place for the photo '${slot}'`, async () =>
      (await this.driver.ask(attach, file)) ? true : null,
    );
  }

  /** Does what leads to a scene. */
  async does(acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      switch (act.does) {
        case 'presses':
          await (act.button === 'primary' ? this.goesOn() : this.goesAside());
          break;
        case 'chooses':
          await this.chooses(act.group, act.value);
          break;
        case 'fills':
          await this.fills(act.answers);
          break;
        case 'agrees':
          await this.agrees();
          break;
        case 'waits':
          await this.waitsFor(act.screen);
          break;
      }
    }
  }

  private async hits(what: string, target: Target): Promise<void> {
    await this.until(what, async () =>
      (await this.driver.press(locate, { host: this.host, target })) ? true : null,
    );
  }

  private async ticksAll(what: string, target: Target): Promise<void> {
    await this.hits(what, target);
    await this.until(`${what} to be ticked`, async () => {
      // A tick takes hold with the next drawing.
      await pause(30);
      return (await this.driver.press(locate, { host: this.host, target })) ? null : true;
    });
  }

  private async until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
    const end = Date.now() + this.patience;
    for (;;) {
      const found = await look();
      if (found !== null) return found;
      if (Date.now() > end) break;
      await pause(30);
    }
    const { screen, text, controls, errors } = await this.looks();
    throw new Error(
      `The applicant waited ${String(this.patience)} ms for ${what}, and sees the screen '${String(screen)}': ` +
        `“${text.slice(0, 600)}” Buttons and links: ${controls.join(' | ')}.` +
        (errors.length > 0 ? ` Errors: ${errors.join(' | ')}.` : ''),
    );
  }
}

const reads = ({ text }: Seen, wanted: string | RegExp) =>
  typeof wanted === 'string' ? text.includes(plain(wanted)) : wanted.test(text);
