import type { AuditLine } from './audit.js';
import type { Database } from './open-database.js';

/** The newest lines, of one account or of all. */
export async function newestAuditLines(db: Database, account: string | null, most = 100) {
  const all = db.selectFrom('audit').select(['at', 'account', 'decision', 'detail']);
  const asked = account === null ? all : all.where('account', '=', account);
  const rows = await asked.orderBy('seq', 'desc').limit(most).execute();
  return rows.map(row => ({ ...row, detail: JSON.parse(row.detail) as AuditLine['detail'] }));
}
