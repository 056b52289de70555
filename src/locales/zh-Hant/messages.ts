import { joinMessages } from '../join-messages.js';
import { zhHantFirst } from './first.js';
import { zhHantLater } from './later.js';

/** 繁體中文：全部頁面 */
export const zhHant = joinMessages(zhHantFirst, zhHantLater);
