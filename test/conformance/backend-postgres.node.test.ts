/** The conformance run against three processes of the reference backend over one PostgreSQL, each request to the next one. */
import { expect } from 'chai';
import { needPostgres } from '../backend/postgres-server.js';
import { runningCluster } from '../backend/running-cluster.js';
import { resultText } from './report.js';
import { runRules } from './run.js';

describe('[D9] the conformance run over PostgreSQL', function () {
  this.timeout(180_000);
  before(async function () {
    needPostgres(this);
    await runningCluster();
  });

  for (const preset of ['enterprise', 'review'] as const) {
    it(`finds nothing in three processes that share the requests on the platform ${preset}`, async () => {
      const { shared } = await runningCluster();
      const { backend } = shared.urls;
      const control = `${backend}/demo/test-control`;
      const results = await runRules({ url: `${backend}/api/real-name`, control, preset });
      const broken = results.filter(({ outcome }) => outcome !== 'kept');
      expect(broken.map(result => resultText(result, false))).to.deep.equal([]);
    });
  }
});
