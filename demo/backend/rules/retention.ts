import type { StoredApplication } from '../account.js';

/** Days for which a draft that nobody goes on with is kept, and an application that was rejected. */
const days = { draft: 30, rejected: 90 } as const;

/** When what was handed in is deleted if nobody goes on; null while somebody has to decide about it. */
export function retainedUntil(application: StoredApplication): Date | null {
  const { stage } = application;
  if (stage !== 'draft' && stage !== 'rejected') return null;
  const since = stage === 'rejected' ? application.rejectedAt : application.startedAt;
  return new Date(Date.parse(since) + days[stage] * 86_400_000);
}
