/**
 * Runs in the page: somebody who fills in what the screen asks for and presses its buttons, at once. Each function is whole in
 * itself, since it is handed to the browser as text.
 */
export interface PageWish {
  readonly answers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly way: string;
  /** How many of the fields are filled in. */
  readonly fields: number;
  /** How often the primary button is pressed. */
  readonly presses: number;
}

/** What stands on the screen. */
export interface PageView {
  readonly step: string | null;
  readonly status: string | null;
  readonly banner: string;
  /** What was typed, by field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly buttons: readonly string[];
  /** Whether the page says that something is under way. */
  readonly busy: boolean;
}

/** Fills in the form at hand and presses. */
export async function act({ answers, subject, way, fields, presses }: PageWish): Promise<void> {
  const root = document.querySelector('real-name-auth')?.shadowRoot;
  if (!root) return;
  const all = <E extends Element>(selector: string) => Array.from(root.querySelectorAll<E>(selector));
  const drawn = () => new Promise(resolve => setTimeout(resolve, 20));
  const chosen = { subject, way, method: 'face', organizationType: 'business' };
  for (const [group, value] of Object.entries(chosen)) {
    const radio = root.querySelector<HTMLInputElement>(`#choice-${group} input[value="${value}"]`);
    if (!radio || radio.checked) continue;
    radio.click();
    await drawn();
  }
  for (const box of all<HTMLInputElement>('#one-way, #ownership')) if (!box.checked) box.click();
  const inputs = all<HTMLInputElement | HTMLSelectElement>('input[id^=field-], select[id^=field-]');
  for (const input of inputs.slice(0, fields)) {
    const value = answers[input.name];
    if (value === undefined || input.value === value) continue;
    input.focus();
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.blur();
  }
  if (inputs.length > 0) await drawn();
  for (const button of all<HTMLButtonElement>('[id$="-told"] button')) button.click();
  for (const box of all<HTMLInputElement>('[part~=consent-input]')) if (!box.checked) box.click();
  const primary = root.querySelector<HTMLButtonElement>('[part~=button-primary]');
  for (let press = 0; press < presses; press++) primary?.click();
}

/** Presses the first button that has one of these names. */
export function pressNamed(names: readonly string[]): boolean {
  const root = document.querySelector('real-name-auth')?.shadowRoot;
  const buttons = Array.from(root?.querySelectorAll<HTMLElement>('button, a[href]') ?? []);
  const button = buttons.find(each => names.includes(each.textContent.replace(/\s+/g, ' ').trim()));
  button?.click();
  return button !== undefined;
}

export async function look(): Promise<PageView | null> {
  const element = document.querySelector('real-name-auth');
  const root = element?.shadowRoot;
  if (!element || !root) return null;
  await element.updateComplete;
  const inputs = Array.from(
    root.querySelectorAll<HTMLInputElement>('input[id^=field-], select[id^=field-]'),
    ({ name, value }) => [name, value] as const,
  );
  return {
    step: element.step,
    status: element.status,
    banner: root.querySelector('#trouble')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    typed: Object.fromEntries(inputs.filter(([, value]) => value !== '')),
    buttons: Array.from(root.querySelectorAll('button, a[href]'), button => button.textContent.trim()),
    busy: root.querySelector('[part~=button-primary][aria-busy=true]') !== null,
  };
}

/** Before anything else in a page: whatever its banner says is noted, and what its events tell. */
export function takeNotes(events: readonly string[]): void {
  let last = '';
  setInterval(() => {
    const root = document.querySelector('real-name-auth')?.shadowRoot;
    const banner = root?.querySelector('#trouble')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    if (banner !== last && banner !== '') console.debug(`chaos-banner ${banner}`);
    last = banner;
  }, 40);
  for (const name of events)
    addEventListener(name, event => {
      const { detail } = event as CustomEvent<unknown>;
      console.debug(`chaos-event ${name} ${JSON.stringify(detail ?? null)}`);
    });
}

/** The disk fails, or works again. */
export function breakStorage(fails: boolean): void {
  const all = globalThis as unknown as { chaosOpen?: IDBFactory['open']; chaosFails?: boolean };
  all.chaosFails = fails;
  if (all.chaosOpen) return;
  const get = IDBDatabase.prototype.transaction;
  all.chaosOpen = indexedDB.open.bind(indexedDB);
  IDBDatabase.prototype.transaction = function (...args) {
    if (all.chaosFails) throw new DOMException('The disk fails.', 'UnknownError');
    return get.apply(this, args);
  };
}

export function shiftClock(hours: number): void {
  const { now } = Date;
  Date.now = () => now() + hours * 3_600_000;
}

export function moveElement(): void {
  const element = document.querySelector('real-name-auth');
  const parent = element?.parentElement;
  if (!element || !parent) return;
  element.remove();
  parent.append(element);
}
