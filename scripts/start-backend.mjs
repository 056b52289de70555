/** `npm run start:backend`: one process of the reference backend; see demo/backend/main.ts for what it takes. */
import { resolve } from 'node:path';
import { register } from 'tsx/esm/api';

process.chdir(resolve(import.meta.dirname, '..'));
register();
await import('../demo/backend/main.ts');
