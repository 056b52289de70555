const megabytes = (bytes: string | number | undefined) =>
  `${String(Math.max(0.1, Math.round(Number(bytes ?? 0) / 1e5) / 10))} MB`;
const megapixels = (pixels: number) => `${String(Math.round(pixels / 1e6))} megapixels`;

type Params = Readonly<Record<string, string | number>>;

/** English, the source: what is said about photos and the camera. */
export const enPhotos = {
  title: 'Add photos of the document',
  lead: 'Take photos of the original, in color, with all four corners in the photo and all text readable.',
  slots: {
    portrait: { label: 'Side with the portrait', hint: '' },
    emblem: { label: 'Side with the national emblem', hint: '' },
    front: { label: 'Front', hint: '' },
    back: { label: 'Back', hint: '' },
    page: { label: 'Page with the personal data', hint: 'With the two lines of letters at the bottom' },
    handheld: { label: 'You, holding the document', hint: 'Face and document both readable' },
    license: { label: 'Business license', hint: 'The whole sheet, with its stamp' },
  },
  choose: 'Choose a photo',
  take: 'Use the camera',
  drop: 'or drop it here, or paste it',
  mistakes: {
    title: 'Avoid',
    'cut-off': 'A corner cut off',
    glare: 'Reflections',
    blurred: 'Out of focus',
  },
  takes: (max: number, pdf: boolean) =>
    `JPEG, PNG, WebP or HEIC${pdf ? ', or a PDF up to ' + megabytes(max) : ''}.`,
  preparing: 'Preparing the photo …',
  uploading: (percent: number) => `Uploading: ${String(percent)} %`,
  uploaded: 'Uploaded',
  uploadedEarlier: 'Uploaded earlier. To protect it, it is not shown again.',
  size: (width: number, height: number) => `${String(width)} × ${String(height)} pixels`,
  pdf: (bytes: number) => `PDF, ${megabytes(bytes)}`,
  pages: (n: number) => (n === 1 ? '1 page' : `${String(n)} pages`),
  and: ', ',
  pdfAsIs: 'The PDF is sent as it is: not made smaller, nothing removed, without a watermark.',
  why: {
    cancelled: 'The upload was stopped.',
    offline: 'You are offline. The upload continues when you are connected again.',
    failed: 'The upload did not succeed. The photo is still here.',
  },
  upload: 'Upload',
  stop: 'Stop',
  replace: 'Choose another',
  remove: 'Remove',
  turn: 'Turn',
  enlarge: 'Enlarge',
  reduce: 'Make smaller',
  adviceTitle: 'Please check this photo',
  keep: 'Use this photo',
  extra: (count: number) =>
    count === 1
      ? 'One file was left out: each place takes one photo.'
      : `${String(count)} files were left out: each place takes one photo.`,
  watermarkChoice: (portal: string) => `Write “only for the verification by ${portal}” across the photos`,
  watermark: (portal: string) => `Only for the verification by ${portal}`,
  safe: 'Before the upload, your browser makes photos smaller and removes location data. It does not keep them.',
  picture: (label: string) => `Photo: ${label}`,
  codes: {
    'photo/missing': () => 'Please add this photo.',
    'photo/uploading': () => 'The photo is still being uploaded. Please wait a moment.',
    'photo/undecided': () => 'Use this photo, or choose another one.',
    'photo/not-uploaded': () => 'The photo is not uploaded yet. Please press Upload.',
    'photo/empty': () => 'The file is empty. Please choose another one.',
    'photo/unreadable': () => 'The file cannot be read. Please choose it again.',
    'photo/link': () => 'That was a link, not a file. Please save the picture first, then choose it here.',
    'photo/too-large': (params: Params) =>
      params['max'] === undefined
        ? 'The file is too large. Please take a new photo.'
        : `The file is too large; at most ${megabytes(params['max'])}. Please take a new photo.`,
    'photo/type': (params: Params) =>
      `This is not a photo. Please choose a JPEG, PNG, WebP or HEIC file${params['pdf'] === 1 ? ', or a PDF' : ''}.`,
    'photo/svg': () =>
      'This file is a web page or a drawing, not a photo. Please take a photo of the document.',
    'photo/pdf': () => 'A PDF is not accepted here. Please take a photo of the document.',
    'photo/animated': () => 'Animated pictures are not accepted. Please choose a photo.',
    'photo/bomb': (params: Params) =>
      `The picture is too large to be opened; at most ${megapixels(Number(params['max'] ?? 0))}. Please take a new photo.`,
    'photo/truncated': () => 'A part of the file is missing. Please copy it again, or take a new photo.',
    'photo/heic': () =>
      'This browser cannot open HEIC photos. Use the camera here, or let your phone save photos as JPEG and take a new one.',
    'photo/undecodable': () => 'The photo cannot be opened. Please take a new one.',
    'photo/canvas': (params: Params) =>
      `Your browser’s privacy settings block work on photos. Choose a JPEG of at most ${megabytes(params['max'] ?? 0)}, or use another browser.`,
    'photo/original': () =>
      'Your browser’s privacy settings block work on photos, so it is sent as taken: not made smaller, without a watermark.',
    'photo/small': () => 'The photo is small. Small text may not be readable.',
    'photo/dark': () => 'The photo is dark. More light makes it easier to read.',
    'photo/bright': () => 'The photo is very bright. Details may be missing.',
    'photo/glare': () => 'There is a reflection on the photo. Tilt the document a little.',
    'photo/blurred': () => 'The photo is blurred. Hold the phone still, and tap the document to focus.',
    'photo/square': () => 'The photo does not have the shape of a document. Is all of it in the photo?',
    'photo/blank': () => 'The photo seems to be empty. Is it the right photo?',
    'photo/cut-off': () => 'The document seems to be cut off. Leave a margin around it.',
    'photo/locked': () => 'This PDF seems to be protected by a password. Can everybody open it?',
    'photo/same': () => 'This is the same photo as the other one.',
  } satisfies Readonly<Record<string, (params: Params) => string>>,
  camera: {
    title: (label: string) => `Camera: ${label}`,
    hint: 'Fill the frame, keep all four corners inside, avoid reflections.',
    opening: 'Opening the camera. Your browser may ask for your permission.',
    shoot: 'Take the photo',
    close: 'Close the camera',
    torchOn: 'Turn on the light',
    torchOff: 'Turn off the light',
    refusedTitle: 'The camera cannot be used',
    codes: {
      'camera/denied':
        'This page may not use the camera. Allow it in the address bar of your browser and try again, or choose a photo instead.',
      'camera/dismissed':
        'The request to use the camera was closed. Try again and allow it, or choose a photo instead.',
      'camera/blocked':
        'The site that shows this page does not allow the camera. Please choose a photo instead.',
      'camera/none': 'No camera was found. Please choose a photo, or continue on your phone.',
      'camera/busy': 'Another program uses the camera. Close it and try again, or choose a photo instead.',
      'camera/insecure': 'The camera works on secure pages only. Please choose a photo instead.',
      'camera/ended': 'The camera was turned off or disconnected. Try again, or choose a photo instead.',
      'camera/failed': 'The camera did not start. Try again, or choose a photo instead.',
    } satisfies Readonly<Record<string, string>>,
  },
};
