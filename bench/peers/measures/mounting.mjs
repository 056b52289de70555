/** Puts contestants into a page and takes them out again, through what their scripts export. */

/** The function of the contestant's script that puts it into an element and returns what takes it away. */
export const importMount = (page, contestant) =>
  page.evaluateHandle(
    async script => (await import(script)).mount,
    new URL(`/${contestant.name}/main.js`, page.url()).href,
  );

/**
 * Puts one there, waits until its first screen is painted, leaves it there for some milliseconds, and takes it away; so
 * many times.
 */
export const mountAndRemove = (page, mount, selector, { times = 1, stay = 0 }) =>
  page.evaluate(
    async (put, sign, count, milliseconds) => {
      for (let n = 0; n < count; n++) {
        const container = document.createElement('div');
        document.body.append(container);
        const remove = put(container);
        await globalThis.probe.whenAllHave(sign, [container]);
        if (milliseconds > 0) await new Promise(resolve => setTimeout(resolve, milliseconds));
        remove();
        container.remove();
        await globalThis.probe.nextFrame();
      }
    },
    mount,
    selector,
    times,
    stay,
  );
