import { expect } from '@open-wc/testing';
import { currentEngine } from '../../suites/skip-on.js';
import { documents, grounds as allGrounds } from './drawn-documents.js';
import { goodShots, heldUp, photographed, type Shot } from './photographed.js';
import { ready } from './prepared.js';

const adviceOf = async (photo: Blob) => (await ready(photo)).advice;
/** The judgement is arithmetic: elsewhere it is enough that engines read and draw the same photos alike. */
const isWhole = currentEngine() === 'chromium';
const grounds = isWhole ? allGrounds : allGrounds.slice(0, 2);
const ground = (i: number) => grounds[i % grounds.length]!;

describe('advice on photos of documents', function () {
  this.timeout(120_000);

  documents.forEach(document =>
    it(`has nothing to say about ${document[0]}, whatever it lies on`, async () => {
      for (const each of grounds)
        expect(await adviceOf(await photographed(document, each, goodShots[0]!)), each[0]).to.deep.equal([]);
    }),
  );

  goodShots.slice(1).forEach((shot, i) =>
    it(`has nothing to say about a photo ${shot.what}`, async () => {
      for (const document of [documents[i % 3]!, documents[3 + (i % 3)]!])
        expect(await adviceOf(await photographed(document, ground(i), shot)), document[0]).to.deep.equal([]);
    }),
  );

  it('has nothing to say about one that a person holds up', async () => {
    for (const document of documents.filter(([what]) => what !== 'a passport'))
      expect(await adviceOf(await heldUp(document)), document[0]).to.deep.equal([]);
  });

  const faults: [code: string, shot: Shot][] = [
    ['photo/dark', { what: 'in the dark', light: [0.22, 0.18], grain: 12 }],
    ['photo/glare', { what: 'under a lamp that hides a part', shine: [1, 0.12] }],
    ['photo/blurred', { what: 'out of focus', softness: 6 }],
    ['photo/small', { what: 'of few pixels', width: 640, height: 480 }],
  ];
  for (const [code, shot] of faults)
    it(`says ${code} of a photo ${shot.what}`, async () => {
      // Of the fine print of a copy, out of focus, nothing is left to judge by.
      for (const [i, document] of documents.slice(0, isWhole ? 5 : 2).entries())
        expect(await adviceOf(await photographed(document, grounds[i % 2]!, shot)), document[0]).to.include(
          code,
        );
    });

  it('says photo/cut-off where a bare part of the document runs out', async () => {
    const below: Shot = { what: 'cut off below', shift: [0, 0.4] };
    const beside: Shot = { what: 'cut off at the right', shift: [0.3, 0] };
    for (const [i, shot] of [
      [1, below],
      [2, beside],
      [5, beside],
    ] as const)
      for (const each of grounds.slice(0, 3))
        expect(await adviceOf(await photographed(documents[i]!, each, shot)), shot.what).to.include(
          'photo/cut-off',
        );
  });
});
