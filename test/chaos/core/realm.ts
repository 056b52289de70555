/** What is a page's own, although all pages of a schedule run in one process. */
export interface Realm {
  readonly session: Map<string, string>;
  online: boolean;
}

/** The globals of a page that the code under test reads; each gives what the page at hand has. */
export function installPage(pageOf: () => Realm | undefined): () => void {
  const page = () => pageOf();
  const globals: Record<string, unknown> = {
    sessionStorage: {
      getItem: (name: string) => page()?.session.get(name) ?? null,
      setItem: (name: string, value: string) => void page()?.session.set(name, value),
      removeItem: (name: string) => void page()?.session.delete(name),
    },
    navigator: {
      get onLine() {
        return page()?.online ?? true;
      },
    },
    document: {},
    Document: class {
      get hidden() {
        return false;
      }
    },
    // The address of the document, as the transport reads it.
    Node: class {
      get baseURI() {
        return 'https://portal.example/';
      }
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const before = Object.keys(globals).map(
    name => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
  };
}
