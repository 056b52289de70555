import type { CompanionMessages } from '../en/companions.js';

/** 简体中文：认证标识与准入 */
export const zhCNCompanions = {
  badge: {
    label: '实名认证',
    status: {
      unknown: '实名认证',
      unverified: '去认证',
      'in-progress': '认证中',
      'action-needed': '待处理',
      verified: '已认证',
      'change-pending': '变更中',
      revoked: '已撤销',
    },
  },
  gate: {
    close: '关闭',
    retry: '重试',
    back: '返回页面',
    checking: '正在确认账号状态…',
    mainland: '中国内地',
    title: '需要先完成实名认证',
    titleSetBack: '此账号的实名认证需要您处理',
    titleRevoked: '此账号的实名认证已被撤销',
    lead: region =>
      region
        ? `使用${region}的资源前，账号须先完成实名认证。刚才的操作尚未执行，请在此完成认证后再次点击。`
        : '刚才的操作尚未执行，请在此完成认证后再次点击。',
    doneTitle: '您可以继续操作',
    done: '此账号已完成实名认证。刚才的操作尚未执行，请关闭此窗口后再次点击。',
    faultTitle: '暂时无法确认账号状态',
    fault: '服务未响应，刚才的操作尚未执行，请重试。',
    signedOut: '登录已失效。请重新登录，然后再次点击刚才的按钮。',
    misconfigured: '此页面暂时无法确认账号状态，请联系客服。',
  },
} satisfies CompanionMessages;
