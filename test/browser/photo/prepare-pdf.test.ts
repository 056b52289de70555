import { expect } from '@open-wc/testing';
import { pdf, truncated } from '../../suites/image-files.js';
import { prepare, ready } from './prepared.js';

const taken = { pdf: true };

describe('a PDF in place of a photo', () => {
  it('passes as it is where the policy takes it', async () => {
    for (const file of [pdf(), pdf('', true)]) {
      const { blob, advice, width } = await ready(file, taken);
      expect(blob.type).to.equal('application/pdf');
      expect(await blob.text()).to.equal(await file.text());
      expect(advice).to.deep.equal([]);
      expect(width).to.equal(0);
    }
  });

  it('is refused where the policy wants a picture', async () => {
    expect(await prepare(pdf())).to.deep.equal({ outcome: 'refused', code: 'photo/pdf', params: {} });
  });

  it('is refused beyond the bytes of the policy, since it cannot be made smaller', async () => {
    const file = pdf();
    expect(await prepare(file, { ...taken, maxBytes: 10 })).to.deep.equal({
      outcome: 'refused',
      code: 'photo/too-large',
      params: { bytes: file.size, max: 10 },
    });
  });

  const broken: [what: string, file: Blob][] = [
    ['one that ends in the middle', truncated(pdf())],
    ['one without its last letters', truncated(pdf(), 0.99)],
    ['a first line alone', new Blob(['%PDF-1.7\n'])],
    ['one with an end but no trailer', new Blob(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n'])],
    ['one whose trailer lies beyond its end', new Blob(['%PDF-1.7\nstartxref\n4711\n%%EOF\n'])],
  ];
  for (const [what, file] of broken)
    it(`[A45] tells of ${what}`, async () => {
      expect(await prepare(file, taken)).to.deep.equal({
        outcome: 'refused',
        code: 'photo/truncated',
        params: { type: 'pdf' },
      });
    });

  it('[A45] tells that one has a password, in both kinds of trailer', async () => {
    for (const inStream of [false, true])
      expect((await ready(pdf('/Encrypt 9 0 R', inStream), taken)).advice).to.deep.equal(['photo/locked']);
    expect((await ready(pdf('/EncryptMetadata false'), taken)).advice).to.deep.equal([]);
  });

  it('takes one with other bytes behind it, and the last of several ends', async () => {
    const file = pdf();
    expect((await ready(new Blob([file, '\n'.repeat(2000)]), taken)).outcome).to.equal('ready');
    const changed = new Blob([file, `trailer\n<< /Encrypt 9 0 R >>\nstartxref\n${file.size}\n%%EOF`]);
    expect((await ready(changed, taken)).advice).to.deep.equal(['photo/locked']);
  });
});
