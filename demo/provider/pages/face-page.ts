import { html } from 'hono/html';
import type { FlowOf } from '../flow.js';
import { needsScript, type WayOut } from '../way-out.js';
import { page, type Html } from './page.js';
import { sentences, type Language } from './sentences.js';

/** Long enough to read how it went, short enough to wait for. */
const returnAfterSeconds = 2;

/** A name with all but its last character hidden, a number with all but its ends. */
function masked(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  const hidden = Math.max(1, characters.length - head - tail);
  return [...characters.slice(0, head), '*'.repeat(hidden), ...characters.slice(head + hidden)].join('');
}

/** The page on which a visitor plays the camera. */
export function facePage(flow: FlowOf<'face'>, language: Language): Html {
  const t = sentences[language];
  const { name, documentNumber, expiresAt } = flow.details;
  const path = `/face/${flow.token}`;
  const until = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(expiresAt));
  return page({
    language,
    path,
    title: t.faceTitle,
    body: html`<section class="card">
      <div class="face" aria-hidden="true">
        <span class="face-head"></span><span class="face-body"></span>
      </div>
      <h1>${t.faceTitle}</h1>
      <p class="lead">${t.faceLead}</p>
      <dl class="sheet">
        <div>
          <dt>${t.checked}</dt>
          <dd>${masked(name, 0, 1)}</dd>
        </div>
        <div>
          <dt>${t.idNumber}</dt>
          <dd class="number">${masked(documentNumber, 3, 2)}</dd>
        </div>
        <div>
          <dt>${t.validUntil}</dt>
          <dd>${until}</dd>
        </div>
      </dl>
      <form method="post" action="${path}?lang=${language}" class="buttons">
        <button class="primary" name="result" value="pass">${t.pass}</button>
        <button name="result" value="fail">${t.fail}</button>
      </form>
    </section>`,
  });
}

export type FaceEnding = 'passed' | 'failed' | 'used' | 'expired' | 'replaced' | 'unknown';

/** What is shown once a face check has ended, or cannot begin, and where the page leads from there. */
export function faceEndPage(
  ending: FaceEnding,
  language: Language,
  flow: FlowOf<'face'> | null,
  way: WayOut,
): Html {
  const t = sentences[language];
  const { leads, back, message } = way;
  const reported = ending === 'passed' ? t.passedLead : ending === 'failed' ? t.failedLead : t.freshLink;
  const comesBack = leads === 'return' && back;
  return page({
    language,
    path: flow ? `/face/${flow.token}` : '/',
    title: t[`${ending}Title`],
    head: comesBack
      ? html`<meta http-equiv="refresh" content="${returnAfterSeconds};url=${back}" />`
      : undefined,
    body: html`<section
        class="card"
        id="ending"
        data-closes="${leads === 'close' ? 'yes' : 'no'}"
        data-message="${message ? JSON.stringify(message.data) : ''}"
        data-target="${message?.target ?? ''}"
      >
        <div class="sign ${ending === 'passed' ? 'good' : 'still'}" aria-hidden="true"></div>
        <h1>${t[`${ending}Title`]}</h1>
        <p class="lead">${comesBack ? t.returningLead : reported}</p>
        ${back ? html`<p class="buttons"><a class="button primary" href="${back}">${t.goBack}</a></p>` : ''}
      </section>
      ${needsScript(way) ? html`<script type="module" src="/face-end.js"></script>` : ''}`,
  });
}
