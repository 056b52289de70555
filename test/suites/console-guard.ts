/**
 * What a page writes to its console is part of what the widget does, so a browser test file names what it provokes and
 * anything else fails the test in which it came. It stands in every bundled test file by itself.
 */
/** A part of a line, and whether it has come yet. */
const expected = new Map<string, boolean>();
let unexpected: string[] = [];

/**
 * Lines that may come in any file: Lit says that its development build runs, and our own preset `enterprise` offers face
 * recognition alone, as its platform does, which the widget tells the developer once in each page (see policy.test.ts).
 */
const anywhere = ['lit.dev/msg/dev-mode', 'RNA114 The policy offers face recognition as the only method'];

/** Says, at the top of a file, which lines its tests provoke, by a part of each. Each must come at least once. */
export function expectConsole(...parts: readonly string[]): void {
  for (const part of parts) expected.set(part, false);
}

function note(parts: readonly unknown[]): void {
  const line = parts.map(String).join(' ');
  const meant = [...expected.keys()].filter(part => line.includes(part));
  for (const part of meant) expected.set(part, true);
  if (meant.length === 0 && !anywhere.some(part => line.includes(part))) unexpected.push(line);
}

for (const method of ['warn', 'error'] as const) {
  console[method] = (...parts: unknown[]) => note(parts);
}

/** What came since it was asked last, as an error that tells what to do. */
function complaint(): Error | undefined {
  if (unexpected.length === 0) return undefined;
  const lines = unexpected.join('\n');
  unexpected = [];
  return new Error(`The console was written to:\n${lines}\nName it with expectConsole if it is meant.`);
}

afterEach(function () {
  const error = complaint();
  // Thrown, it would end the whole file: mocha takes a hook's failure for the end of its suite.
  if (error && this.currentTest) Object.assign(this.currentTest, { state: 'failed', err: error });
});

after(() => {
  const error = complaint();
  if (error) throw error;
  const { __WTR_CONFIG__: config } = globalThis as {
    __WTR_CONFIG__?: { testFrameworkConfig?: { grep?: string } };
  };
  // A run of some tests does not provoke everything.
  if (config?.testFrameworkConfig?.grep) return;
  const missing = [...expected].filter(([, seen]) => !seen).map(([part]) => part);
  if (missing.length > 0) throw new Error(`Expected on the console, and never seen: ${missing.join(', ')}`);
});
