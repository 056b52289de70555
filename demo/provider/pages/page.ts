import { html } from 'hono/html';
import { sentences, type Language } from './sentences.js';

/** Markup whose values were escaped. */
export type Html = ReturnType<typeof html>;

/** The frame that all pages share. It says everywhere that this is a simulation. */
export function page(options: {
  language: Language;
  path: string;
  title: string;
  wide?: boolean;
  /** More for the head. */
  head?: Html | undefined;
  body: Html;
}): Html {
  const { language, path, title, body } = options;
  const t = sentences[language];
  const other = language === 'en' ? path : `${path}?lang=en`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${t.company} · ${t.simulation}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/provider.css" />
        ${options.head ?? ''}
      </head>
      <body>
        <header class="top">
          <div class="top-line">
            <span class="brand"><span class="brand-mark" aria-hidden="true"></span>${t.company}</span>
            <span class="badge">模拟 · Simulation</span>
            <a class="language" href="${other}" hreflang="${language === 'en' ? 'zh-CN' : 'en'}"
              >${t.otherLanguage}</a
            >
          </div>
        </header>
        <main class="${options.wide ? 'wide' : 'narrow'}">${body}</main>
        <footer><p>${t.simulationNote}</p></footer>
      </body>
    </html>`;
}
