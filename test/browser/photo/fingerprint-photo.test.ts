import { expect } from '@open-wc/testing';
import { fingerprintPhoto } from '../../../src/browser/photo/fingerprint-photo.js';
import { bytesOf, photo } from '../../suites/image-files.js';

describe('fingerprint of a photo', () => {
  it('is SHA-256 in hex', async () => {
    expect(await fingerprintPhoto(new Blob(['abc']))).to.equal(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('[A44] tells the same file chosen twice, by its bytes and not by its name', async () => {
    const bytes = await bytesOf(await photo(300, 200));
    const first = new File([bytes], 'front.jpg', { type: 'image/jpeg', lastModified: 1 });
    const again = new File([bytes], 'back.png', { type: 'image/png', lastModified: 2 });
    expect(await fingerprintPhoto(again)).to.equal(await fingerprintPhoto(first));
    bytes[bytes.length - 3]! ^= 1;
    expect(await fingerprintPhoto(new Blob([bytes]))).not.to.equal(await fingerprintPhoto(first));
  });

  it('rejects where the file cannot be read', async () => {
    const gone = new Blob(['abc']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('Gone', 'NotReadableError'));
    const error = await fingerprintPhoto(gone).then(
      () => null,
      (reason: unknown) => reason as Error,
    );
    expect(error?.name).to.equal('NotReadableError');
  });
});
