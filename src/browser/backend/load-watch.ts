import { lazy } from '../page/lazy.js';

export const loadWatch = lazy(_retry => import('./watch.js'));
