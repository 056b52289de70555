import { pageLanguage } from '../browser/page/page-language.js';
import { createSession, type Session } from '../browser/backend/session.js';
import type { CompanionElement } from './companion-element.js';
import { RnaErrorEvent, RnaSessionExpiredEvent } from './events.js';
import { reportDiagnostic } from './report-diagnostic.js';

/** A session through the transports that stand open on an element at this moment. What goes wrong, the element tells. */
export function createOwnSession(host: CompanionElement<object>): Session {
  const { backend, endpoint, credentials, getToken } = host;
  return createSession({
    host,
    choice: {
      backend,
      endpoint,
      credentials,
      getToken,
      get language() {
        return pageLanguage(host);
      },
    },
    diagnose: diagnostic => {
      void reportDiagnostic(diagnostic);
    },
    tell: ({ code, retryable }) => {
      if (code === 'session-expired') host.dispatchEvent(new RnaSessionExpiredEvent());
      host.dispatchEvent(new RnaErrorEvent({ code, retryable }));
    },
  });
}
