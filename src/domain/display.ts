/* How canonical values are shown: an entry of its own, which no check needs. */
export { group } from './group.js';
export { mask } from './mask.js';
