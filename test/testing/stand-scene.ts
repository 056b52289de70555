import { fixture, html } from '@open-wc/testing';
import { applicantInPage, sceneBackend, type Scene } from '../../testing/index.js';

/** A widget, in English, that stands in a scene: what was done for it, and what is seen then. */
export async function standScene(scene: Scene) {
  if (scene.search) history.replaceState(null, '', scene.search);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const widget = document.createElement('real-name-auth');
  widget.language = 'en';
  for (const [name, value] of Object.entries(scene.attributes)) widget.setAttribute(name, value);
  widget.backend = sceneBackend(scene);
  box.append(widget);
  const applicant = applicantInPage(undefined, { patience: 20_000 });
  await applicant.does(scene.acts);
  const seen = await applicant.waitsFor(scene.screen);
  return { widget, applicant, seen };
}
