import { sceneBackend } from '/studio/test-kit.js';

/** Waits until a widget has what a selector finds. */
async function find(widget, selector) {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = widget.shadowRoot?.querySelector(selector);
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error(`${selector} did not come.`);
}

/** Does in one widget what a person does until its scene stands. */
async function act(widget, deed) {
  switch (deed.does) {
    case 'presses':
      (await find(widget, `[part~="button-${deed.button}"]`)).click();
      break;
    case 'chooses':
      (await find(widget, `#choice-${deed.group} input[value="${deed.value}"]`)).click();
      break;
    case 'fills':
      for (const [name, value] of Object.entries(deed.answers)) {
        const field = await find(widget, `#field-${name}`);
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      break;
    case 'agrees':
      await find(widget, '[part~="consent-input"]');
      for (const box of widget.shadowRoot.querySelectorAll('[part~="consent-input"]'))
        if (!box.checked) box.click();
      break;
    default:
      for (let tries = 0; tries < 400 && widget.step !== deed.screen; tries += 1)
        await new Promise(resolve => setTimeout(resolve, 25));
  }
}

/** A widget that shows a scene. */
export async function showScene(scene, place, language) {
  const widget = document.createElement('real-name-auth');
  widget.language = language;
  for (const [name, value] of Object.entries(scene.attributes)) widget.setAttribute(name, value);
  widget.backend = sceneBackend(scene);
  place.replaceChildren(widget);
  try {
    for (const deed of scene.acts) await act(widget, deed);
  } catch (error) {
    console.warn(scene.id, error.message);
  }
}
