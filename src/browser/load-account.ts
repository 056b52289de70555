import { lazy } from './page/lazy.js';

export const loadAccount = lazy(_retry => import('./account.js'));
