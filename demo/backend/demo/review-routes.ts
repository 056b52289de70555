import { Hono } from 'hono';
import * as z from 'zod/mini';
import { Reason } from '../../../src/contract/index.js';
import type { AccountService } from '../account-service.js';
import type { AccountStore } from '../account-store.js';
import type { Clock } from '../clock.js';
import type { DataCipher } from '../data-cipher.js';
import type { Database } from '../open-database.js';
import { Refusal } from '../refusal.js';
import type { SecretDigest } from '../secret-digest.js';
import { AccountId } from './account-id.js';
import { readJson } from './read-json.js';
import { ReviewLists } from './review-lists.js';
import { approve, examine, reject, revoke } from './review-decision.js';
import { refuseOthersThanReviewer, signInReviewer } from './reviewer-session.js';

const OnAccount = z.object({ account: AccountId });
const WithReasons = z.object({ account: AccountId, reasons: z.array(Reason).check(z.minLength(1)) });

interface ReviewRoutesParts {
  readonly db: Database;
  readonly accounts: AccountStore;
  readonly service: AccountService;
  readonly clock: Clock;
  readonly digest: SecretDigest;
  readonly cipher: DataCipher;
}

/**
 * What the reviewer and the back office do. A decision may be ordered by any program, as everything of the demo; what
 * holds personal data in full is shown to the reviewer's session alone.
 */
export function reviewRoutes({ db, accounts, service, clock, digest, cipher }: ReviewRoutesParts): Hono {
  const app = new Hono();
  const lists = new ReviewLists(db, accounts, cipher);

  app.post('/approve', async context => {
    const { account } = await readJson(context.req.raw, OnAccount);
    await service.change(account, approve);
    return context.json({ account });
  });

  app.post('/reject', async context => {
    const { account, reasons } = await readJson(context.req.raw, WithReasons);
    await service.change(account, (current, now) => reject(current, reasons, now));
    return context.json({ account });
  });

  app.post('/examine', async context => {
    const { account } = await readJson(context.req.raw, OnAccount);
    await service.change(account, examine);
    return context.json({ account });
  });

  app.post('/revoke', async context => {
    const { account, reasons } = await readJson(context.req.raw, WithReasons);
    await service.change(account, (current, now) => revoke(current, reasons, now));
    return context.json({ account });
  });

  app.post('/sign-in', async context => {
    await readJson(context.req.raw, z.object({}));
    signInReviewer(context, digest);
    return context.json({});
  });

  app.get('/*', async (context, next) => {
    refuseOthersThanReviewer(context, digest);
    await next();
  });

  app.get('/applications', async context => context.json(await lists.waiting(clock.now())));

  app.get('/applications/:account', async context => {
    const application = await lists.open(context.req.param('account'), clock.now());
    if (!application) throw new Refusal('not-found', { detail: 'Nothing waits for a review there.' });
    return context.json(application);
  });

  app.get('/verified', async context => context.json(await lists.verified(clock.now())));

  // What strangers uploaded: never run as a page of this origin, whatever it holds [A39] [A40].
  app.get('/photos/:id', async context => {
    const photo = await lists.photo(context.req.param('id'));
    if (!photo) throw new Refusal('not-found', { detail: 'No such photo.' });
    const ending = photo.mediaType.split('/')[1] ?? 'bin';
    return context.body(new Uint8Array(photo.bytes), 200, {
      'content-type': photo.mediaType,
      'content-disposition': `attachment; filename="${photo.slot}.${ending}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  return app;
}
