/** The photos screen in the words of the person who fills it. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { PhotoSlot } from '../../src/contract/index.js';
import { aResident } from './journey-answers.js';
import { plain, until } from './journey-until.js';
import type { FieldId, WidgetPage } from './journey-widget.js';
import { en } from './journey-words.js';

/** From the first screen to the empty places for the photos of an identity card. */
export async function toPhotos(widget: WidgetPage): Promise<void> {
  await widget.begin();
  await widget.take('individual');
  await widget.fillAll({ ...aResident() });
  await widget.agree();
  await widget.next();
  await widget.reaches('photos');
}

/** A place for a photo on the widget's screen, in the words of the person who fills it. */
export class PhotoPlace {
  readonly label: string;

  constructor(
    private readonly widget: WidgetPage,
    readonly slot: PhotoSlot,
  ) {
    this.label = en.photos.slots[slot].label;
  }

  /** Chooses files in the browser's dialog. */
  async choose(...paths: string[]): Promise<void> {
    const input = await this.widget.find(`input#photo-${this.slot}`);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }

  /** Drops a file onto the place. */
  async drop(path: string, type: string): Promise<void> {
    const area = await this.widget.find(`[part~=photo-drop]:has(#photo-${this.slot})`);
    await this.#hand(area, 'drop', path, type);
  }

  /** Pastes a file while the focus is on the title. */
  async paste(path: string, type: string): Promise<void> {
    await this.#hand(await this.widget.find('#title'), 'paste', path, type);
  }

  /** Presses a button of this place. */
  press = (name: string) => this.widget.press(`${name} ${this.label}`);

  /** Everything that is written in this place. */
  async text(): Promise<string> {
    const legend = await this.widget.find(`#photo-${this.slot}-label`);
    return plain(await legend.evaluate(node => node.closest('fieldset')?.innerText ?? ''));
  }

  /** Waits until the place says a sentence. */
  async says(sentence: string): Promise<void> {
    const wanted = plain(sentence);
    await until(`“${this.label}” says “${wanted}”`, async () => (await this.text()).includes(wanted), {
      seen: () => this.text(),
    });
  }

  /** Waits until the backend has the photo. */
  uploaded = () => this.says(en.photos.uploaded);

  async #hand(target: ElementHandle, how: 'drop' | 'paste', path: string, type: string): Promise<void> {
    await target.evaluate(
      (node, event, base64, name, mediaType) => {
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        const carried = new DataTransfer();
        carried.items.add(new File([bytes], name, { type: mediaType }));
        const wish = { bubbles: true, cancelable: true, composed: true };
        if (event === 'drop') {
          for (const step of ['dragenter', 'dragover', 'drop'])
            node.dispatchEvent(new DragEvent(step, { ...wish, dataTransfer: carried }));
          return;
        }
        // Not every engine lets a script fill the clipboard of an event.
        const pasting = new Event('paste', wish);
        Object.defineProperty(pasting, 'clipboardData', { value: carried });
        node.dispatchEvent(pasting);
      },
      how,
      (await readFile(path)).toString('base64'),
      basename(path),
      type,
    );
  }
}

/** Adds a photo to each place, one after the other, and waits for the last. */
export async function addPhotos(
  widget: WidgetPage,
  photos: Readonly<Partial<Record<PhotoSlot, string>>>,
): Promise<void> {
  await widget.reaches('photos');
  for (const [slot, path] of Object.entries(photos)) {
    const place = new PhotoPlace(widget, slot as PhotoSlot);
    await place.choose(path);
    await place.uploaded();
  }
}

/** From the form of the information step to the review, with a photo for each place. */
export async function toReview(
  widget: WidgetPage,
  answers: Partial<Record<FieldId, string>>,
  photos: Readonly<Partial<Record<PhotoSlot, string>>>,
): Promise<void> {
  await widget.reaches('information');
  await widget.fillAll(answers);
  await widget.agree();
  await widget.next();
  await addPhotos(widget, photos);
  await widget.next();
  await widget.reaches('check');
  await widget.submit();
  await widget.reaches('review');
}
