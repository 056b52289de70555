/**
 * Lets the widget be mounted in jsdom and happy-dom, which lack some of what browsers have. To be loaded before the widget. It
 * fills in what is missing and nothing that is there: in a browser it does nothing. Layout, focus order and style are not
 * tested there.
 */

type Globals = Record<string, unknown>;
const world = globalThis as unknown as Globals;

/** Puts a value where there is none. */
function fill(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

/** The custom states of an element: a set. */
class States extends Set<string> {}

/** What `attachInternals` gives where there is nothing of the kind. */
class Internals {
  readonly states = new States();
  readonly shadowRoot: ShadowRoot | null;
  constructor(host: Element) {
    this.shadowRoot = host.shadowRoot;
  }
}

const internals = new WeakMap<Element, object>();

/** Of the engine's own internals `states` may be all that is missing. */
function withInternals(element: typeof HTMLElement): void {
  const prototype = element.prototype as unknown as { attachInternals?: () => object };
  const own = prototype.attachInternals;
  prototype.attachInternals = function (this: Element): object {
    const known = internals.get(this);
    if (known) return known;
    const made = own ? own.call(this) : new Internals(this);
    if (!('states' in made)) Object.defineProperty(made, 'states', { value: new States() });
    internals.set(this, made);
    return made;
  };
}

/** A style sheet that holds its text and styles nothing. */
class Sheet {
  private text = '';
  get cssRules(): readonly never[] {
    return [];
  }
  replaceSync(text: string): void {
    this.text = text;
  }
  replace(text: string): Promise<this> {
    this.text = text;
    return Promise.resolve(this);
  }
  toString(): string {
    return this.text;
  }
}

/** Media queries that never match. */
function matchNothing(media: string): object {
  const target = new EventTarget();
  return Object.assign(target, {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
}

/** Observers that never observe anything. */
class Observer {
  observe(): void {
    // Nothing is laid out.
  }
  unobserve(): void {
    // Nothing is laid out.
  }
  disconnect(): void {
    // Nothing is laid out.
  }
  takeRecords(): never[] {
    return [];
  }
}

/** Fills in what the globals of a simulated page lack. Called once when this module is loaded. */
export function fillDom(): void {
  if (!('HTMLElement' in world)) return;
  const { HTMLElement: element, ShadowRoot: shadow, Document: page } = world as unknown as typeof globalThis;
  const sample = element.prototype as unknown as { attachInternals?: unknown };
  const hasStates =
    'ElementInternals' in world && 'states' in (world['ElementInternals'] as { prototype: object }).prototype;
  if (!sample.attachInternals || !hasStates) withInternals(element);
  fill(world, 'CSSStyleSheet', Sheet);
  const { prototype: sheet } = world['CSSStyleSheet'] as { prototype: object };
  fill(sheet, 'replaceSync', Sheet.prototype.replaceSync);
  fill(sheet, 'replace', Sheet.prototype.replace);
  for (const root of [shadow, page])
    if (!('adoptedStyleSheets' in root.prototype))
      Object.defineProperty(root.prototype, 'adoptedStyleSheets', {
        value: [],
        configurable: true,
        writable: true,
      });
  fill(world, 'matchMedia', matchNothing);
  for (const name of ['ResizeObserver', 'IntersectionObserver']) fill(world, name, Observer);
  const { prototype } = element;
  fill(prototype, 'scrollIntoView', () => undefined);
  const dialog = world['HTMLDialogElement'] as { prototype: object } | undefined;
  if (dialog) {
    fill(dialog.prototype, 'showModal', function (this: HTMLDialogElement) {
      this.open = true;
    });
    fill(dialog.prototype, 'close', function (this: HTMLDialogElement) {
      this.open = false;
    });
  }
}

fillDom();
