import { joinMessages } from '../join-messages.js';
import { enFirst } from './first.js';
import { enLater } from './later.js';

/** English, the source: all that the screens say. */
export const en = joinMessages(enFirst, enLater);

/** Every sentence of the widget, but for those of the checks. */
export type Messages = typeof en;
