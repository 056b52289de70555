import { svg, type SVGTemplateResult } from 'lit';
import { draw } from './icon.js';

const shield = svg`<path d="M9 1.9 15.2 4v4.7c0 3.6-2.5 6.2-6.2 7.4-3.7-1.2-6.2-3.8-6.2-7.4V4z"></path>`;

/** One sign for each status of an account; always beside words. */
export const badgeIcons = {
  unknown: draw(shield, 16),
  unverified: draw(svg`${shield}<path d="M9 5.8v3.4M9 11.9v.1"></path>`, 16),
  'in-progress': draw(svg`<circle cx="9" cy="9" r="7.2"></circle><path d="M9 4.9V9l2.7 1.7"></path>`, 16),
  'action-needed': draw(svg`<path d="M9 2.4 16.2 15H1.8z"></path><path d="M9 7.2v3.4M9 12.8v.1"></path>`, 16),
  verified: draw(svg`${shield}<path d="m6.1 8.9 2.1 2.1 3.8-4"></path>`, 16),
  'change-pending': draw(
    svg`<path d="M3.6 7.4A5.6 5.6 0 0 1 14.2 7M14.4 3.4V7h-3.6M14.4 10.6A5.6 5.6 0 0 1 3.8 11M3.6 14.6V11h3.6"></path>`,
    16,
  ),
  revoked: draw(svg`${shield}<path d="m6.9 6.7 4.2 4.2M11.1 6.7l-4.2 4.2"></path>`, 16),
} satisfies Record<string, SVGTemplateResult>;

/** Leads on; turned round where the text runs from the right. */
export const arrow = draw(svg`<path d="m7 4.6 4.4 4.4L7 13.4"></path>`, 12);
