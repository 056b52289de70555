/** Image files for journeys, made in a blank page by the same code as those of the component tests, and put on disk. */
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type * as documentPhoto from './document-photo.js';
import type * as imageFiles from './image-files.js';
import { aBlankPage } from './journey.js';

type Makers = typeof imageFiles & typeof documentPhoto;

/** What the blank page has. */
declare const makers: Makers;

/** A picture beside the document that it should show. */
export interface Look {
  readonly width: number;
  readonly height: number;
  /** How far the two differ, on the average of all pixels and colors, of 255. */
  readonly difference: number;
}

class JourneyBrowser {
  private constructor(
    private readonly page: Page,
    private readonly folder: string,
  ) {}

  static async open(): Promise<JourneyBrowser> {
    const { outputFiles } = await build({
      stdin: {
        contents: `export * from './image-files.ts'; export * from './document-photo.ts';`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      format: 'iife',
      globalName: 'makers',
      write: false,
    });
    const page = await aBlankPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    return new JourneyBrowser(page, await mkdtemp(join(tmpdir(), 'real-name-auth-photos-')));
  }

  /**
   * Puts what `make` returns into a file of the name, and tells its path.
   * @param make whole in itself, since it runs in the blank page
   */
  async file<A extends string[]>(
    name: string,
    make: (makers: Makers, ...rest: A) => Blob | Promise<Blob>,
    ...rest: A
  ): Promise<string> {
    const text = (await this.page.evaluate(
      `(${String(make)})(makers, ...${JSON.stringify(rest)}).then(async blob => {
        const bytes = await makers.bytesOf(blob);
        return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
      })`,
    )) as string;
    const path = join(this.folder, name);
    await writeFile(path, Buffer.from(text, 'base64'));
    return path;
  }

  /** A JPEG by its first bytes, as large as told, that takes no room on the disk. */
  async sparseFile(name: string, bytes: number): Promise<string> {
    const path = join(this.folder, name);
    const file = await open(path, 'w');
    await file.write(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));
    await file.truncate(bytes);
    await file.close();
    return path;
  }

  /** A photo as telephones take it: its picture lies on its side, and it tells where and with what it was taken. */
  phonePhoto(holder: string): Promise<string> {
    return this.file(
      `IMG ${holder}.jpg`,
      async ({ drawDocument, encoded, stored, withExif }, name) =>
        withExif(await encoded(stored(drawDocument(1600, 1000, name), 6)), 6),
      holder,
    );
  }

  /** An upright photo of which nobody would complain. */
  photo(holder: string): Promise<string> {
    return this.file(
      `${holder}.jpg`,
      async ({ documentPhoto }, name) => documentPhoto(1600, 1000, name),
      holder,
    );
  }

  /** Compares a picture with the upright drawing of a holder's document. */
  look(picture: Uint8Array, holder: string): Promise<Look> {
    return this.page.evaluate(
      async (base64, name) => {
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const { width, height } = bitmap;
        const context = makers.drawDocument(width, height, name).getContext('2d')!;
        const wanted = context.getImageData(0, 0, width, height).data;
        context.drawImage(bitmap, 0, 0);
        const seen = context.getImageData(0, 0, width, height).data;
        const sum = seen.reduce((before, value, at) => before + Math.abs(value - (wanted[at] ?? 0)), 0);
        return { width, height, difference: sum / seen.length };
      },
      Buffer.from(picture).toString('base64'),
      holder,
    );
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

let opened: Promise<JourneyBrowser> | undefined;

/** The studio of this run. */
export const journeyBrowser = (): Promise<JourneyBrowser> => (opened ??= JourneyBrowser.open());

// Before anybody comes: a page that opens later would lie in front of theirs, which then looks after nothing.
before(async function () {
  this.timeout(60_000);
  await journeyBrowser();
});

after(async () => {
  await (await opened)?.close();
});
