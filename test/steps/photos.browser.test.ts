import { expect } from '@open-wc/testing';
import { BackendError, type Payload, type PhotoSlot, type Policy } from '../../src/contract/index.js';
import type { RealNameAuth } from '../../src/element/real-name-auth.js';
import { en } from '../../src/locales/en/messages.js';
import { aPortal, outcome, type Answers, type Portal } from '../element/portal.js';
import {
  answer,
  byId,
  mount,
  part,
  parts,
  press,
  pressText,
  reach,
  root,
  until,
  visibleText,
} from '../element/widget.js';
import { describeStep } from '../suites/describe-step.js';
import { documentPhoto } from '../suites/document-photo.js';
import { blackPng, encoded, gif, latin, pdf, truncated } from '../suites/image-files.js';
import { anApplication, aPolicy } from '../suites/snapshot-builder.js';

const person = {
  fullName: '王小明',
  documentNumber: '11010519491231002X',
  address: '北京市朝阳区某路1号',
};
const label = (slot: PhotoSlot) => en.photos.slots[slot].label;
let photos = 0;
/** A photo of a document as most people take it, each time another one. */
const good = (width = 1600, height = 1000) => documentPhoto(width, height, `HOLDER ${String(++photos)}`);

/** A platform with review, whose backend keeps what is uploaded. */
function reviewing(answers: Answers = {}, rules: Partial<Policy['photo']> = {}): Portal {
  let uploads = 0;
  const portal: Portal = aPortal(
    {
      preset: 'review',
      account: { region: 'cn-mainland' },
      policy: {
        untrustedConsent: true,
        photo: { ...aPolicy('review').photo, watermark: 'Example Cloud', ...rules },
      },
      application: anApplication('draft', { subject: 'individual' }),
    },
    {
      uploadPhoto: async ({ slot }) => {
        const held = { slot, id: `photo-${String(++uploads)}` };
        const { application } = portal.snapshot;
        const others = application?.photos.filter(each => each.slot !== slot) ?? [];
        const photos = [...others, held];
        return {
          snapshot: portal.becomes({
            application: { ...anApplication('draft'), ...application, photos },
          }),
          photo: held,
        };
      },
      submit: async () => portal.becomes({ application: anApplication('review', { subject: 'individual' }) }),
      ...answers,
    },
  );
  return portal;
}

/** From the draft to the photos. */
async function toPhotos(widget: RealNameAuth): Promise<void> {
  await reach(widget, 'information');
  for (const [field, value] of Object.entries(person)) await answer(widget, field, value);
  for (const box of parts(widget, 'consent-input')) box.click();
  await press(widget);
  await reach(widget, 'photos');
  await until('the places', () => parts(widget, 'photo').length > 0);
}

const place = (widget: RealNameAuth, slot: PhotoSlot): Element => {
  const legend = byId(widget, `photo-${slot}-label`);
  return legend.closest('fieldset')!;
};

/** Chooses files for a place, as the file dialog does. */
function give(widget: RealNameAuth, slot: PhotoSlot, ...files: Blob[]): void {
  const chosen = new DataTransfer();
  files.forEach((file, n) =>
    chosen.items.add(new File([file], `photo-${String(n)}.jpg`, { type: file.type })),
  );
  const input = root(widget).querySelector<HTMLInputElement>(`input#photo-${slot}`)!;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const says = (widget: RealNameAuth, slot: PhotoSlot, sentence: string) =>
  until(
    () => `“${sentence}” at ${slot}: ${place(widget, slot).textContent}`,
    () => place(widget, slot).textContent.includes(sentence),
  );

const mounted = async (portal: Portal) => {
  const widget = await mount(portal);
  await toPhotos(widget);
  return widget;
};

describeStep('photos', {
  empty: {
    portal: () => reviewing(),
    way: toPhotos,
    screen: 'photos',
    says: m => [m.photos.title, m.photos.slots.portrait.label, m.photos.choose, m.photos.take],
  },
  'with everything missing': {
    portal: () => reviewing(),
    way: async widget => {
      await toPhotos(widget);
      await press(widget);
    },
    screen: 'photos',
    says: m => [m.photos.codes['photo/missing']()],
  },
  'with one uploaded and one refused': {
    portal: () => reviewing(),
    way: async widget => {
      await toPhotos(widget);
      give(widget, 'portrait', await good());
      await until('the upload', () => root(widget).querySelector('.done'));
      give(widget, 'emblem', new Blob([]));
      await until('the refusal', () => parts(widget, 'field-error').length > 0);
    },
    screen: 'photos',
    says: m => [m.photos.uploaded, m.photos.codes['photo/empty'](), m.photos.turn],
  },
  'with advice': {
    portal: () => reviewing(),
    way: async widget => {
      await toPhotos(widget);
      give(widget, 'portrait', await good(400, 250));
      await until('the advice', () => parts(widget, 'note-warning').length > 0);
    },
    screen: 'photos',
    says: m => [m.photos.adviceTitle, m.photos.codes['photo/small'](), m.photos.keep],
  },
  'while one is uploaded': {
    portal: () =>
      reviewing({
        uploadPhoto: (_payload, { signal }) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
      }),
    way: async widget => {
      await toPhotos(widget);
      give(widget, 'portrait', await good());
      await until('the bar', () => parts(widget, 'photo-progress').length > 0);
    },
    screen: 'photos',
    says: m => [m.photos.uploading(0), m.photos.stop],
  },
});

describe('the screen photos', () => {
  it('[I5] asks for the photos of the document at hand, and sends the uploaded ones with the application', async () => {
    const portal = reviewing();
    const widget = await mounted(portal);
    expect(parts(widget, 'photo-label').map(({ textContent }) => textContent)).to.deep.equal([
      label('portrait'),
      label('emblem'),
    ]);
    give(widget, 'portrait', await good());
    give(widget, 'emblem', await good(1500, 950));
    await says(widget, 'portrait', en.photos.uploaded);
    await says(widget, 'emblem', en.photos.uploaded);
    const uploads = portal.calls.filter(({ command }) => command === 'uploadPhoto');
    const payloads = uploads.map(({ payload }) => payload as Payload<'uploadPhoto'>);
    expect(payloads.map(({ slot, photo: { type } }) => [slot, type])).to.deep.equal([
      ['portrait', 'image/jpeg'],
      ['emblem', 'image/jpeg'],
    ]);
    await press(widget);
    await reach(widget, 'check');
    await press(widget);
    await reach(widget, 'review');
    const submit = portal.calls.find(({ command }) => command === 'submit')?.payload as Payload<'submit'>;
    expect(submit.photos.map(({ slot }) => slot)).to.deep.equal(['portrait', 'emblem']);
  });

  it('[V8] shows by drawings which side belongs into each place, and the usual mistakes', async () => {
    const widget = await mounted(reviewing());
    const shapes = parts(widget, 'photo-drop').map(
      place => place.querySelector('[part~=photo-sketch] path')?.getAttribute('d') ?? '',
    );
    expect(shapes).to.have.lengthOf(2);
    expect(new Set(shapes).size, 'another drawing for each side').to.equal(2);
    expect(parts(widget, 'photo-mistake').map(({ textContent }) => textContent.trim())).to.deep.equal([
      en.photos.mistakes['cut-off'],
      en.photos.mistakes.glare,
      en.photos.mistakes.blurred,
    ]);
    for (const sketch of parts(widget, 'photo-sketch')) {
      expect(sketch.getAttribute('aria-hidden')).to.equal('true');
      expect(sketch.getBoundingClientRect().width).to.be.above(60);
    }
  });

  it('[I7] shows the photos beside the answers before submitting, with the way back to each', async () => {
    const widget = await mounted(reviewing());
    give(widget, 'portrait', await good(), await good(1500, 950));
    await says(widget, 'emblem', en.photos.uploaded);
    await press(widget);
    await reach(widget, 'check');
    const pictures = parts(widget, 'photo-picture') as HTMLImageElement[];
    expect(pictures.map(({ alt }) => alt)).to.deep.equal([
      en.photos.picture(label('portrait')),
      en.photos.picture(label('emblem')),
    ]);
    await until('the pictures', () => pictures.every(({ naturalWidth }) => naturalWidth > 0));
    expect(visibleText(widget)).to.contain(en.check.lead);
    await pressText(widget, `${en.common.change} ${label('emblem')}`);
    await reach(widget, 'photos');
  });

  it('[I5] pressed too early, Next names each photo that is missing, and leads to it', async () => {
    const portal = reviewing();
    const widget = await mounted(portal);
    await press(widget);
    const links = await until('the summary', () => {
      const all = parts(widget, 'summary-link') as HTMLAnchorElement[];
      return all.length === 2 ? all : null;
    });
    expect(links.map(({ hash }) => hash)).to.deep.equal(['#photo-portrait', '#photo-emblem']);
    links[1]!.click();
    expect(root(widget).activeElement?.id).to.equal('photo-emblem');
    expect(portal.sent()).to.deep.equal([]);
  });

  it('[I5] files that are dropped fill the place and the empty ones after it; what is left over is told', async () => {
    const portal = reviewing();
    const widget = await mounted(portal);
    const files = new DataTransfer();
    const one = await good();
    for (let n = 0; n < 30; n++) files.items.add(new File([one, latin(String(n))], `${String(n)}.jpg`));
    part(widget, 'photo-drop').dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }),
    );
    await until('the sentence', () => visibleText(widget).includes(en.photos.extra(28)));
    await says(widget, 'emblem', en.photos.uploaded);
    expect(portal.sent()).to.deep.equal(['uploadPhoto', 'uploadPhoto']);
  });

  it('[I5] a photo can be pasted wherever the focus is', async () => {
    const widget = await mounted(reviewing());
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([await good()], 'x.jpg', { type: 'image/jpeg' }));
    // Not every engine lets a script fill the clipboard of an event.
    const event = new Event('paste', { bubbles: true, composed: true });
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    part(widget, 'title').dispatchEvent(event);
    await says(widget, 'portrait', en.photos.uploaded);
  });

  const broken: Readonly<
    Record<string, { file: () => Blob | Promise<Blob>; code: keyof typeof en.photos.codes }>
  > = {
    'zero bytes [A45]': { file: () => new Blob([]), code: 'photo/empty' },
    'a JPEG of which a part is missing [A45]': {
      file: async () => truncated(await good()),
      code: 'photo/truncated',
    },
    'an SVG by the name of a JPEG [A39]': {
      file: () =>
        new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], {
          type: 'image/jpeg',
        }),
      code: 'photo/svg',
    },
    'a web page by the name of a JPEG [A39]': {
      file: () => new Blob(['<!doctype html><script>alert(1)</script>'], { type: 'image/jpeg' }),
      code: 'photo/svg',
    },
    'a picture that would fill the memory [A41]': {
      file: () => blackPng(20_000, 20_000),
      code: 'photo/bomb',
    },
    'a moving picture [A42]': { file: () => gif(2), code: 'photo/animated' },
    'a PDF where none is taken': { file: () => pdf(), code: 'photo/pdf' },
    'a text': { file: () => new Blob(['hello'], { type: 'text/plain' }), code: 'photo/type' },
  };
  for (const [name, { file, code }] of Object.entries(broken))
    it(`tells what is wrong with ${name}, and takes another one at once`, async () => {
      const portal = reviewing();
      const widget = await mounted(portal);
      give(widget, 'portrait', await file());
      const max = code === 'photo/bomb' ? { max: 120_000_000 } : {};
      await says(widget, 'portrait', en.photos.codes[code](max));
      expect(portal.sent()).to.deep.equal([]);
      give(widget, 'portrait', await good());
      await says(widget, 'portrait', en.photos.uploaded);
    });

  it('advice never blocks: the person may keep the photo', async () => {
    const portal = reviewing();
    const widget = await mounted(portal);
    give(widget, 'portrait', await good(400, 250));
    await says(widget, 'portrait', en.photos.codes['photo/small']());
    expect(portal.sent()).to.deep.equal([]);
    await pressText(widget, `${en.photos.keep} ${label('portrait')}`);
    await says(widget, 'portrait', en.photos.uploaded);
  });

  it('the same file in two places is noticed', async () => {
    const widget = await mounted(reviewing());
    const file = await good();
    give(widget, 'portrait', file);
    await says(widget, 'portrait', en.photos.uploaded);
    give(widget, 'emblem', file);
    await says(widget, 'emblem', en.photos.codes['photo/same']());
  });

  it('[F35] tells the progress by bytes, and an upload can be stopped and begun again', async () => {
    const first = outcome<never>();
    let tries = 0;
    const portal: Portal = reviewing({
      uploadPhoto: async ({ slot, photo: sent }, options) => {
        if (++tries > 1) return { snapshot: portal.snapshot, photo: { slot, id: 'photo-9' } };
        options.onProgress?.({ sent: Math.floor(sent.size / 2), total: sent.size });
        options.signal.addEventListener('abort', () => first.failed(options.signal.reason));
        return first.promise;
      },
    });
    const widget = await mounted(portal);
    give(widget, 'portrait', await good());
    const bar = await until('half of it', () =>
      (parts(widget, 'photo-progress') as HTMLProgressElement[]).find(({ value }) => value >= 49),
    );
    expect(bar.value).to.be.within(49, 50);
    await pressText(widget, `${en.photos.stop} ${label('portrait')}`);
    await says(widget, 'portrait', en.photos.why.cancelled);
    await pressText(widget, `${en.photos.upload} ${label('portrait')}`);
    await says(widget, 'portrait', en.photos.uploaded);
    const keys = portal.calls.filter(({ command }) => command === 'uploadPhoto').map(({ key }) => key);
    expect(new Set(keys).size, 'the same photo keeps its key').to.equal(1);
  });

  it('[F20] waits for the network, and goes on by itself', async () => {
    const portal = reviewing();
    const widget = await mounted(portal);
    await until('the banner', () => {
      dispatchEvent(new Event('offline'));
      return visibleText(widget).includes(en.trouble.faults.offline);
    });
    give(widget, 'portrait', await good());
    await says(widget, 'portrait', en.photos.why.offline);
    expect(portal.sent()).to.deep.equal([]);
    dispatchEvent(new Event('online'));
    await says(widget, 'portrait', en.photos.uploaded);
  });

  it('[F29] a photo that the backend finds too large can be replaced', async () => {
    const portal = reviewing({
      uploadPhoto: () => Promise.reject(new BackendError({ code: 'photo-too-large' })),
    });
    const widget = await mounted(portal);
    give(widget, 'portrait', await good());
    await says(widget, 'portrait', en.photos.codes['photo/too-large']({}));
    expect(root(widget).querySelector('input#photo-portrait')).not.to.equal(null);
  });

  it('can be enlarged, turned and removed', async () => {
    const portal = reviewing();
    const widget = await mounted(portal);
    give(widget, 'portrait', await good(1600, 1000));
    await says(widget, 'portrait', en.photos.uploaded);
    await pressText(widget, `${en.photos.enlarge} ${label('portrait')}`);
    await says(widget, 'portrait', en.photos.reduce);
    await pressText(widget, `${en.photos.turn} ${label('portrait')}`);
    await until('the second upload', () => portal.sent().length === 2);
    await says(widget, 'portrait', en.photos.uploaded);
    const { photo: turned } = portal.calls.findLast(({ command }) => command === 'uploadPhoto')
      ?.payload as Payload<'uploadPhoto'>;
    const bitmap = await createImageBitmap(turned);
    expect([bitmap.width, bitmap.height]).to.deep.equal([1000, 1600]);
    await pressText(widget, `${en.photos.remove} ${label('portrait')}`);
    await until('the empty place', () => root(widget).querySelector('input#photo-portrait'));
    await press(widget);
    await until('the summary', () =>
      (parts(widget, 'summary-link') as HTMLAnchorElement[]).some(({ hash }) => hash === '#photo-portrait'),
    );
  });

  it('[I9] a reload asks for no photo again that the backend holds, and a correction only for the one that was refused', async () => {
    const held = [
      { slot: 'portrait' as const, id: 'photo-1' },
      { slot: 'emblem' as const, id: 'photo-2' },
    ];
    const portal = reviewing();
    portal.becomes({
      application: anApplication('rejected', {
        subject: 'individual',
        answers: [
          { field: 'fullName', value: '王**' },
          { field: 'documentType', value: 'resident-id' },
          { field: 'documentNumber', value: '110***********002X' },
          { field: 'address', value: '北京市朝阳区某路1号' },
        ],
        photos: held,
        reasons: [{ field: 'emblem', code: 'photo-unreadable' }],
      }),
    });
    const widget = await mount(portal);
    await reach(widget, 'rejected');
    expect(visibleText(widget)).to.contain(en.summary.line(label('emblem'), en.reasons['photo-unreadable']));
    await press(widget);
    await reach(widget, 'information');
    for (const box of parts(widget, 'consent-input')) box.click();
    await press(widget);
    await reach(widget, 'photos');
    await says(widget, 'portrait', en.photos.uploadedEarlier);
    await says(widget, 'emblem', en.reasons['photo-unreadable']);
    give(widget, 'emblem', await good());
    await says(widget, 'emblem', en.photos.uploaded);
    await press(widget);
    await reach(widget, 'check');
    await press(widget);
    await reach(widget, 'review');
    const submit = portal.calls.find(({ command }) => command === 'submit')?.payload as Payload<'submit'>;
    expect(submit.photos[0]).to.deep.equal(held[0]);
    expect(submit.photos[1]?.id).not.to.equal('photo-2');
    // [N09] What is no secret is begun from, and goes along.
    expect(Object.keys(submit.answers).sort()).to.deep.equal(['address', 'documentType']);
  });

  it('[A48] nothing of a photo is left in the page after the submission', async () => {
    const portal = reviewing();
    const widget = await mounted(portal);
    give(widget, 'portrait', await good(), await good(1500, 950));
    await says(widget, 'emblem', en.photos.uploaded);
    const previews = (parts(widget, 'photo-picture') as HTMLImageElement[]).map(({ src }) => src);
    expect(previews).to.have.length(2);
    await press(widget);
    await reach(widget, 'check');
    await press(widget);
    await reach(widget, 'review');
    for (const preview of previews) {
      const gone = await fetch(preview).then(
        () => false,
        () => true,
      );
      expect(gone, preview).to.equal(true);
    }
  });

  it('writes the purpose across the photo where the person wants it', async () => {
    const sizes: number[] = [];
    const portal = reviewing({
      uploadPhoto: async ({ slot, photo: sent }) => {
        sizes.push((await encoded(await drawn(sent), 'image/png')).size);
        return { snapshot: portal.snapshot, photo: { slot, id: `photo-${String(sizes.length)}` } };
      },
    });
    const widget = await mounted(portal);
    expect(byId(widget, 'watermark').checked).to.equal(true);
    give(widget, 'portrait', await good());
    await until('the upload', () => sizes.length === 1);
    await says(widget, 'portrait', en.photos.uploaded);
    byId(widget, 'watermark').click();
    await until('the upload without it', () => sizes.length === 2);
    expect(sizes[0], 'words take room').to.be.above(sizes[1]! * 1.05);
  });
});

async function drawn(picture: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(picture);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  return canvas;
}
