/** Each scene of the test kit, shown by the widget: the screen that it names stands, reached by the page object. */
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { expectConsole } from '../suites/console-guard.js';
import { scenes } from '../../testing/index.js';
import { standScene } from './stand-scene.js';

// One of them is that the backend is away.
expectConsole('RNA112');

describe('[D9] each scene of the test kit', () => {
  for (const scene of scenes)
    it(`stands as it says: ${scene.id}`, async function () {
      this.timeout(30_000);
      const address = location.href;
      try {
        const { applicant, seen } = await standScene(scene);
        const { status, text } = seen;
        expect(status).to.equal(scene.status);
        if (scene.id === 'information-refused') await applicant.sees('do not match the records');
        if (scene.id === 'information-incomplete')
          expect((await applicant.looks()).errors).to.have.length.above(3);
        if (scene.screen !== 'connecting') expect(text).to.have.length.above(20);
      } finally {
        history.replaceState(null, '', address);
      }
    });
});
