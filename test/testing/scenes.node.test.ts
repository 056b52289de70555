/** The scenes of the test kit: complete, and what a backend may send. */
import { expect } from 'chai';
import {
  accountStatus,
  AccountStatus,
  parseSnapshot,
  PaymentFailure,
  presets,
  Screen,
  type Application,
  type Stage,
} from '../../src/contract/index.js';
import { sceneOf, scenes } from '../../testing/index.js';

const found = <T>(read: (application: Application) => T | undefined) =>
  new Set(
    scenes.flatMap(({ snapshot }) => (snapshot?.application ? (read(snapshot.application) ?? []) : [])),
  );

describe('[D9] the scenes of the test kit', () => {
  it('have an id and a title each, and are found by it', () => {
    expect(new Set(scenes.map(({ id }) => id)).size).to.equal(scenes.length);
    expect(new Set(scenes.map(({ title }) => title)).size).to.equal(scenes.length);
    for (const scene of scenes) expect(sceneOf(scene.id)).to.equal(scene);
    expect(() => sceneOf('none')).to.throw(/no scene 'none'.*status-company/);
  });

  it('have every screen, and every status', () => {
    expect(new Set(scenes.map(({ screen }) => screen))).to.deep.equal(new Set(Screen.options));
    const statuses = new Set(scenes.map(({ status }) => status));
    expect(statuses).to.deep.equal(new Set([null, ...AccountStatus.options]));
  });

  it('have every stage, and every state of each', () => {
    const stages: Record<Stage, true> = {
      draft: true,
      person: true,
      organization: true,
      payment: true,
      review: true,
      rejected: true,
    };
    expect(found(({ stage }) => stage)).to.deep.equal(new Set(Object.keys(stages)));
    expect(found(({ purpose }) => purpose)).to.deep.equal(new Set(['first', 'change']));
    expect(
      found(each => (each.stage === 'person' ? `${each.person.status} ${each.person.progress}` : undefined)),
    ).to.deep.equal(
      new Set([
        'required waiting',
        'handed-off waiting',
        'handed-off opened',
        'handed-off done',
        'failed waiting',
      ]),
    );
    expect(
      found(each => (each.stage === 'organization' ? String(each.organization.code) : undefined)),
    ).to.deep.equal(new Set(['null', 'identity-mismatch']));
    expect(
      found(each => {
        if (each.stage !== 'payment') return undefined;
        const { payment } = each;
        if (payment?.status === 'failed') return `failed ${payment.code}`;
        if (payment?.status === 'awaiting-amount')
          return `${payment.status} ${payment.sentAt ? 'sent' : 'not sent'}`;
        return payment?.status ?? 'no way chosen';
      }),
    ).to.deep.equal(
      new Set([
        'no way chosen',
        'awaiting-transfer',
        'awaiting-amount sent',
        'awaiting-amount not sent',
        ...paymentFailures().map(code => `failed ${code}`),
        'expired',
      ]),
    );
    expect(
      found(each => (each.stage === 'review' ? each.review.expected !== null : undefined)),
    ).to.deep.equal(new Set([true, false]));
  });

  it('hold only what a backend may send, and say the status that follows from it', () => {
    for (const { id, snapshot, status } of scenes) {
      if (!snapshot) {
        expect(status, id).to.equal(null);
        continue;
      }
      expect(parseSnapshot(JSON.parse(JSON.stringify(snapshot))), id).to.deep.equal(snapshot);
      expect(accountStatus(snapshot), id).to.equal(status);
      expect(Object.keys(presets)).to.include(snapshot.policy.name);
    }
  });

  it('are plain data', () => {
    expect(JSON.parse(JSON.stringify(scenes))).to.deep.equal(scenes);
  });
});

/** Every reason of the contract, with the one that stands for those of newer backends. */
function paymentFailures(): string[] {
  const known = ['amount-tries-exhausted', 'transfer-bounced', 'transfer-amount-wrong', 'other'];
  for (const code of known) expect(PaymentFailure.parse(code)).to.equal(code);
  return known;
}
