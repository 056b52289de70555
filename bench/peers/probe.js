/**
 * What a measured page is given before its own scripts: it finds things across open shadow roots, tells when something
 * has been painted, and holds times of keys. It watches only while it is asked to.
 */
export function installProbe(readySelector) {
  /** All elements of a selector, in which ` >>> ` steps into an open shadow root. */
  const findAll = (selector, start = document) =>
    selector
      .split(' >>> ')
      .reduce(
        (roots, part, n) =>
          roots.flatMap(root => [...((n === 0 ? root : root.shadowRoot)?.querySelectorAll(part) ?? [])]),
        [start],
      );

  /** The time after the next frame: the message comes once the frame that was asked for has been made. */
  const nextFrame = () =>
    new Promise(resolve => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve(performance.now());
        };
        port2.postMessage(null);
      });
    });

  function shadowRoots(start) {
    const hosts = [...start.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
    return hosts.flatMap(({ shadowRoot }) => [shadowRoot, ...shadowRoots(shadowRoot)]);
  }

  /** The time after the frame in which a condition is met that depends on the tree. */
  function whenPainted(condition) {
    return new Promise(resolve => {
      const { attachShadow } = Element.prototype;
      const look = () => {
        if (!condition()) return;
        observer.disconnect();
        Element.prototype.attachShadow = attachShadow;
        nextFrame().then(resolve);
      };
      const observer = new MutationObserver(look);
      const watch = root =>
        observer.observe(root, {
          childList: true,
          subtree: true,
          characterData: true,
          attributeFilter: ['part', 'hidden', 'disabled', 'open'],
        });
      Element.prototype.attachShadow = function (options) {
        const root = attachShadow.call(this, options);
        watch(root);
        return root;
      };
      for (const root of [document, ...shadowRoots(document)]) watch(root);
      look();
    });
  }

  const headingOf = places => findAll(places.heading)[0]?.textContent.trim() ?? '';

  /** Milliseconds from the next press to the frame that shows another heading, and the screen's own sign. */
  async function pressToScreen(places, sign) {
    const before = headingOf(places);
    const pressed = new Promise(resolve => {
      addEventListener('pointerup', event => resolve(event.timeStamp), { capture: true, once: true });
    });
    const shown = await whenPainted(
      () => headingOf(places) !== before && headingOf(places) !== '' && findAll(sign).length > 0,
    );
    return shown - (await pressed);
  }

  /** Holds for each key the milliseconds from its press to the frame after what it typed. */
  function watchKeys() {
    const times = [];
    let pressed = 0;
    addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true });
    addEventListener(
      'input',
      () => {
        const since = pressed;
        nextFrame().then(now => times.push(now - since));
      },
      { capture: true },
    );
    return times;
  }

  /** Waits until all the given elements have a sign in them. */
  function whenAllHave(selector, elements) {
    let done = 0;
    return whenPainted(() => {
      while (done < elements.length && findAll(selector, elements[done]).length > 0) done++;
      return done === elements.length;
    });
  }

  globalThis.probe = { findAll, nextFrame, whenPainted, headingOf, pressToScreen, watchKeys, whenAllHave };
  if (readySelector)
    globalThis.probe.ready = whenPainted(() => findAll(readySelector).length > 0).then(time => {
      performance.mark('peers-ready');
      return time;
    });
}
