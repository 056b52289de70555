import { joinMessages } from '../join-messages.js';
import { zhCNFirst } from './first.js';
import { zhCNLater } from './later.js';

/** 简体中文：全部页面 */
export const zhCN = joinMessages(zhCNFirst, zhCNLater);
