import { beforeScenes } from './before-scenes.js';
import { providerScenes } from './provider-scenes.js';
import { decisionScenes } from './decision-scenes.js';
import type { Scene } from './scene.js';

/** Every screen in each of its states, in the order in which a person comes to them. */
export const scenes: readonly Scene[] = [...beforeScenes, ...providerScenes, ...decisionScenes];

/** One scene by its id. @throws Error for an id that there is not. */
export function sceneOf(id: string): Scene {
  const found = scenes.find(each => each.id === id);
  if (!found)
    throw new Error(`There is no scene '${id}'; there are: ${scenes.map(each => each.id).join(', ')}.`);
  return found;
}
