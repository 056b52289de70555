import type { PreparedPhoto } from '../../src/flow/index.js';

/** A photo that is ready to be sent. */
export const aPhoto: PreparedPhoto = {
  preview: 'blob:https://portal.example/photo',
  width: 1600,
  height: 1000,
  bytes: 140_000,
  mark: 'mark-1',
};
