/**
 * A backend in the page, without a network: an account of Mainland China that may become an individual's or an
 * enterprise's, the latter by seven fields, a photo of the license and a review.
 */
import policy from 'virtual:policy';

let snapshot = {
  accountKey: 'account-1',
  version: '1',
  serverTime: new Date().toISOString(),
  account: { region: 'cn-mainland', company: false },
  policy,
  identity: { status: 'unverified' },
  application: null,
  attempts: null,
  editableFrom: null,
  receipts: [],
};

/** Changes the account, and remembers what became of the command. */
function become(application, key) {
  snapshot = {
    ...snapshot,
    version: String(Number(snapshot.version) + 1),
    serverTime: new Date().toISOString(),
    application,
    receipts: [...snapshot.receipts, { key, outcome: 'accepted' }].slice(-50),
  };
  return snapshot;
}

export const backend = {
  load: async () => snapshot,

  start: async ({ subject }, { key }) =>
    become(
      {
        id: 'application-1',
        purpose: 'first',
        subject,
        startedAt: new Date().toISOString(),
        submittedAt: null,
        answers: [],
        photos: [],
        participants: [],
        stage: 'draft',
      },
      key,
    ),

  uploadPhoto: async ({ slot, photo }, { key, onProgress }) => {
    onProgress?.({ sent: photo.size, total: photo.size });
    const uploaded = { id: `photo-${snapshot.version}`, slot };
    const others = snapshot.application.photos.filter(each => each.slot !== slot);
    return {
      snapshot: become({ ...snapshot.application, photos: [...others, uploaded] }, key),
      photo: uploaded,
    };
  },

  submit: async ({ photos }, { key }) =>
    become(
      {
        ...snapshot.application,
        photos: snapshot.application.photos.filter(({ id }) => photos.some(photo => photo.id === id)),
        submittedAt: new Date().toISOString(),
        stage: 'review',
        review: { expected: null, channels: policy.review.channels },
      },
      key,
    ),

  /** Nothing happens by itself here; the call ends when the widget goes. */
  watch: (_payload, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
};
