import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { findInTree } from '../browser/backend/find-in-tree.js';
import { statusOf } from '../flow/consequences.js';
import type { CompanionMessages } from '../locales/en/companions.js';
import type { OwnMessages, Overrides } from '../locales/registered.js';
import { pageAddress } from '../steps/handoff/page-address.js';
import { arrow, badgeIcons } from '../ui/badge-icons.js';
import { badgeStyles } from '../ui/badge-styles.js';
import { plainText } from '../ui/plain-text.js';
import { masked } from '../ui/masked.js';
import { tokensHere } from '../ui/tokens-here.js';
import { CompanionElement } from './companion-element.js';
import { RnaBadgePressEvent, type RealNameBadgeEventMap, type Status } from './companion-events.js';
import { CompanionText } from './companion-text.js';
import type { RealNameAuth } from './real-name-auth.js';
import { setStates } from './custom-states.js';
import { SessionController } from './session-controller.js';

type Shown = Status | 'unknown';

/**
 * The account's status for a portal's header: a sign and a word or two that lead on to the widget.
 *
 * It takes part in the session of the `<real-name-provider>` around it, or has one of its own through `endpoint` or
 * `backend`. Its width does not depend on the status.
 *
 * @tag real-name-badge
 * @attr for - The id of the `<real-name-auth>` that a press opens; without it, the first one in the same tree.
 * @fires {RnaBadgePressEvent} rna-badge-press - The badge was pressed. `preventDefault()` keeps it from opening anything.
 * @fires {RnaErrorEvent} rna-error - The account's status could not be learned. Told by whoever has the session.
 * @fires {RnaSessionExpiredEvent} rna-session-expired - The login has expired. Told by whoever has the session.
 * @fires {RnaRequestEvent} rna-request - Asks for a backend, as the widget does. Neither bubbles nor is composed.
 * @csspart badge - The button, or the link where `href` is set.
 * @csspart badge-icon - The sign of the status.
 * @csspart badge-label - The status in words.
 * @csspart badge-name - The masked name in place of the words, where `show-name` asks for it.
 * @csspart badge-arrow - The arrow that leads on.
 * @cssstate status-unknown - The status is not known yet, or cannot be learned.
 * @cssstate status-unverified - The account is not verified.
 * @cssstate status-in-progress - The first authentication is under way.
 * @cssstate status-action-needed - Something came to nothing, and only the person can go on.
 * @cssstate status-verified - The account is verified.
 * @cssstate status-change-pending - The account is verified, and a change is under way.
 * @cssstate status-revoked - The authentication was revoked.
 */
export class RealNameBadge extends CompanionElement<RealNameBadgeEventMap> {
  static override properties: PropertyDeclarations = {
    language: {},
    href: {},
    htmlFor: { attribute: 'for' },
    showName: {
      attribute: 'show-name',
      // Many templates write what they mean where HTML has no value.
      converter: value => value !== null && !/^\s*(?:false|0|no|off)\s*$/i.test(value),
    },
    messages: { attribute: false },
  };
  static override styles = [tokensHere, plainText, badgeStyles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** BCP 47 language. Without it: the nearest `lang` attribute, then the browser's. */
  language: string | null = null;

  /** A page to go to; without it the badge opens a widget of this page. */
  href: string | null = null;

  /** The id of the widget that a press opens, in the badge's own tree. */
  htmlFor: string | null = null;

  /** Shows the masked name of a verified account. Without it the badge holds nothing personal. */
  showName = false;

  /** Own words in place of the built-in ones, in the same shape: for every language, or under a language’s tag. */
  messages: OwnMessages<Overrides<CompanionMessages['badge']>> | null = null;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #text = new CompanionText<'badge'>(this, 'badge');
  /** What was said last; a change of it is announced. */
  #said: Shown = 'unknown';
  #news = '';

  /** The account's status; null while the backend has not told it. */
  get status(): Status | null {
    const { snapshot } = this.#session.state;
    return snapshot && statusOf(snapshot).status;
  }

  protected override willUpdate(): void {
    const shown = this.status ?? 'unknown';
    const words = this.#text.messages;
    setStates(this.#internals.states, new Set([`status-${shown}`]));
    if (!words || shown === this.#said) return;
    // The first word about an account is no news.
    this.#news =
      this.#said === 'unknown' || shown === 'unknown' ? '' : `${words.label}: ${words.status[shown]}`;
    this.#said = shown;
  }

  protected override render(): TemplateResult {
    const shown = this.status ?? 'unknown';
    const href = pageAddress(this.href ?? undefined);
    const content = html`<span part="badge-icon" class="sign">${badgeIcons[shown]}</span>
      ${this.#words(shown)}<span part="badge-arrow" class="arrow">${arrow}</span>`;
    const box =
      href === null
        ? html`<button part="badge" class="badge ${shown}" type="button" @click=${this.#press}>
            ${content}
          </button>`
        : html`<a part="badge" class="badge ${shown}" href=${href} @click=${this.#press}>${content}</a>`;
    return html`${box}<span role="status" class="sr" lang=${this.#text.language} dir=${this.#text.direction}
        >${this.#news}</span
      >`;
  }

  /** The words of all statuses in one place, of which one is seen and read. */
  #words(shown: Shown): TemplateResult {
    const words = this.#text.messages;
    if (!words) return html`<span class="words">&nbsp;</span>`;
    const { snapshot } = this.#session.state;
    const name = this.showName && snapshot?.identity.status === 'verified' ? snapshot.identity.name : '';
    const others = (Object.keys(words.status) as Shown[]).filter(status => status !== shown);
    return html`<span
      class="words ${this.showName ? 'named' : ''}"
      lang=${this.#text.language}
      dir=${this.#text.direction}
    >
      <span class="sr">${words.label}${': '}${name ? `${words.status[shown]}, ` : ''}</span>
      ${
        name
          ? html`<bdi part="badge-name">${masked(name)}</bdi>`
          : html`<span part="badge-label">${words.status[shown]}</span>`
      }
      ${
        this.showName
          ? nothing
          : others.map(status => html`<span class="off" aria-hidden="true">${words.status[status]}</span>`)
      }
    </span>`;
  }

  readonly #press = (event: Event): void => {
    if (!this.dispatchEvent(new RnaBadgePressEvent(this.status))) event.preventDefault();
    else if (pageAddress(this.href ?? undefined) === null) this.#open();
  };

  /** Leads to the widget: on with what the person has to do, or to what there is to see. */
  #open(): void {
    if (!this.status) void this.#session.load();
    const selector = this.htmlFor ? `real-name-auth#${CSS.escape(this.htmlFor)}` : 'real-name-auth';
    const widget = findInTree(this.getRootNode(), selector) as RealNameAuth | null;
    if (!widget) return;
    if (this.status === 'unverified' || this.status === 'in-progress' || this.status === 'action-needed')
      widget.start();
    else widget.show('status');
    widget.scrollIntoView({ block: 'start' });
    widget.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'real-name-badge': RealNameBadge;
  }
}
