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

  describe('[N12] and its pages', () => {
    const pagesOf = async (...parts: BlobPart[]) => (await ready(new Blob(parts), taken)).pages;
    const end = '\nstartxref\n9\n%%EOF\n';

    it('are counted by the root of their tree, not by outlines or branches of the tree', async () => {
      expect((await ready(pdf(), taken)).pages).to.equal(1);
      expect((await ready(pdf('', true), taken)).pages).to.equal(1);
      const others =
        '4 0 obj << /Type /Outlines /Count 40 >> endobj\n5 0 obj << /Type /Pages /Parent 2 0 R /Count 7 >> endobj\n';
      const root = '2 0 obj << /Count 12 /Kids [5 0 R] /Type/Pages >> endobj\n';
      expect(await pagesOf('%PDF-1.7\n', root, others, end)).to.equal(12);
    });

    it('are those of the last version of the file', async () => {
      const changed = '2 0 obj << /Type /Pages /Count 2 >> endobj';
      expect(await pagesOf(pdf(), changed, end)).to.equal(2);
    });

    it('are found among packed objects', async () => {
      const objects = '<< /Type /Catalog /Pages 2 0 R >> << /Type /Pages /Count 3 >>';
      const header = '1 0 2 34 ';
      const packed = await new Response(
        new Blob([header + objects]).stream().pipeThrough(new CompressionStream('deflate')),
      ).blob();
      const dictionary = `<< /Type /ObjStm /N 2 /First ${header.length} /Length ${packed.size} /Filter /FlateDecode >>`;
      const all = ['%PDF-1.7\n9 0 obj\n', dictionary, '\nstream\n', packed, '\nendstream\nendobj', end];
      expect(await pagesOf(...all)).to.equal(3);
      for (const reference of ['8 0 R', '18 0 R', '118 0 R'])
        for (const lineBreak of ['', '\n', '\r\n', '\r']) {
          const indirect = dictionary.replace(`/Length ${packed.size}`, `/Length ${reference}`);
          const parts = all.with(1, indirect).with(4, `${lineBreak}endstream\nendobj`);
          expect(await pagesOf(...parts), `where its length stands elsewhere ${reference}`).to.equal(3);
        }
      const spoilt = new Blob(['x', packed]);
      expect(await pagesOf(...all.with(3, spoilt)), 'unless they cannot be unpacked').to.equal(null);
    });

    it('are not told where the file does not say', async () => {
      for (const count of ['0', '-1', '4 0 R', '14 0 R', '999999999'])
        expect(await pagesOf(`%PDF-1.7\n2 0 obj << /Type /Pages /Count ${count} >> endobj`, end)).to.equal(
          null,
        );
    });
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
    ['one that ends in the number of its trailer', truncated(pdf(), 0.978)],
    ['a first line alone', new Blob(['%PDF-1.7\n'])],
    ['one with an end but no trailer', new Blob(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n'])],
    ['one whose trailer is not where it says', new Blob(['%PDF-1.7\nstartxref\n4\n%%EOF\n'])],
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
