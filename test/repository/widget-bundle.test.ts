import { build } from 'esbuild';
import { expect } from 'chai';

describe('the bundle of the widget', () => {
  it('has no zod in any chunk, though every schema is made with it', async () => {
    const { metafile } = await build({
      entryPoints: ['src/define.ts', 'src/index.ts'],
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: 'reports/bundle',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const chunks = Object.entries(metafile.outputs);
    const shipped = chunks.flatMap(([chunk, { inputs }]) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([input]) => `${chunk}: ${input}`),
    );
    expect(shipped.filter(each => each.includes('node_modules/zod/'))).to.deep.equal([]);
    const generated = shipped.filter(each => each.includes('src/contract/generated/'));
    expect(generated, 'each validator is in one chunk').to.have.lengthOf(3);
  });
});
