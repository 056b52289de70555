import { fittingLanguage } from '../locales/fitting-language.js';
import { pageLanguage } from '../browser/page/page-language.js';
import { eventOf } from './events.js';

/** Without what a script of the widget needs: this is said where it cannot be. */
const sentences = {
  en: 'This browser is too old for real-name authentication. Please open this page in a current version of Chrome, Edge, Safari or Firefox, or contact support.',
  'zh-CN':
    '当前浏览器版本过低，无法进行实名认证。请升级浏览器，或改用最新版 Chrome、Edge、Safari 或 Firefox 打开本页面；也可联系客服。',
} as const;

/** Stands for the widget in an engine below the baseline: a sentence, the portal's ways to help, and an event. */
export class OldBrowser extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot) return;
    const tag = this.getAttribute('language') ?? pageLanguage(this);
    const language = fittingLanguage(tag, Object.keys(sentences)) as keyof typeof sentences;
    const sentence = document.createElement('p');
    sentence.lang = language;
    sentence.setAttribute('role', 'alert');
    sentence.textContent = sentences[language];
    const support = document.createElement('slot');
    support.name = 'support';
    this.attachShadow({ mode: 'open' }).append(sentence, support);
    // Whoever listens may not have begun to before the element stands.
    setTimeout(() => {
      this.dispatchEvent(
        eventOf({ event: 'rna-error', detail: { code: 'unsupported-browser', retryable: false } }),
      );
    });
  }
}
