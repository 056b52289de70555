import type { CompanionMessages } from '../en/companions.js';

/** 繁體中文：認證標示與存取關卡 */
export const zhHantCompanions = {
  badge: {
    label: '實名認證',
    status: {
      unknown: '實名認證',
      unverified: '前往認證',
      'in-progress': '認證中',
      'action-needed': '待處理',
      verified: '已認證',
      'change-pending': '變更中',
      revoked: '已撤銷',
    },
  },
  gate: {
    close: '關閉',
    retry: '重試',
    back: '返回頁面',
    checking: '正在確認帳號狀態…',
    mainland: '中國內地',
    title: '請先完成實名認證',
    titleSetBack: '此帳號的實名認證需要您處理',
    titleRevoked: '此帳號的實名認證已遭撤銷',
    lead: region =>
      region
        ? `使用${region}的資源前，帳號須先完成實名認證。剛才的操作尚未執行，請在此完成認證後再次點選。`
        : '剛才的操作尚未執行，請在此完成認證後再次點選。',
    doneTitle: '您可以繼續操作',
    done: '此帳號已完成實名認證。剛才的操作尚未執行，請關閉此視窗後再次點選。',
    faultTitle: '暫時無法確認帳號狀態',
    fault: '服務沒有回應，剛才的操作尚未執行，請重試。',
    signedOut: '登入已失效。請重新登入，然後再次點選剛才的按鈕。',
    misconfigured: '此頁面暫時無法確認帳號狀態，請聯絡客服。',
  },
} satisfies CompanionMessages;
