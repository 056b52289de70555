/** The backend of the test kit, held against the conformance run as any other backend is. */
import { expect } from 'chai';
import { serve, type ServedBackend } from '../../testing/server.js';
import { TestBackend } from '../../testing/backend/test-backend.js';
import { resultText } from '../conformance/report.js';
import { runRules } from '../conformance/run.js';

describe('[D9] the backend of the test kit', function () {
  this.timeout(60_000);
  const backend = new TestBackend();
  let served: ServedBackend | null = null;

  before(async () => {
    served = await serve(backend);
  });
  after(() => served?.close());

  for (const preset of ['enterprise', 'review'] as const)
    it(`keeps every rule of the conformance run on the platform ${preset}`, async () => {
      const url = served?.url ?? '';
      const results = await runRules({ url: `${url}/api/real-name`, control: `${url}/test-control`, preset });
      const broken = results.filter(({ outcome }) => outcome !== 'kept');
      expect(broken.map(result => resultText(result, false))).to.deep.equal([]);
      expect(results).to.have.length.above(60);
      expect(backend.troubles).to.deep.equal([]);
    });
});
