import type { Photo } from './applicant/applicant.js';

/** The smallest picture that there is: one grey pixel, a PNG. A backend takes it; a browser can show it. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

/** A photo for tests that are not about what is on it. */
export const samplePhoto = (): Photo => ({
  bytes: Uint8Array.from(atob(pixel), char => char.charCodeAt(0)),
  type: 'image/png',
});
