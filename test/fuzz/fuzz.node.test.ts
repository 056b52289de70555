import { expect } from 'chai';
import { fuzzContract } from './contract-fuzz.js';
import { fuzzPhotos } from './photo-fuzz.js';

describe('whatever may come in', () => {
  it('[D3] [F18] [F47] [A16] [A24] spoilt answers, problems, events and stored records are read or refused: seeds 1 to 4,000', async function () {
    this.timeout(120_000);
    expect(await fuzzContract(1, 4_000)).to.deep.equal([]);
  });

  it('[A45] [C09] [C20] [C21] photos with spoilt bytes are judged: seeds 1 to 3,000', async function () {
    this.timeout(120_000);
    expect(await fuzzPhotos(1, 3_000)).to.deep.equal([]);
  });
});
