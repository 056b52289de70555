import { setTimeout as sleep } from 'node:timers/promises';
import type { PresetName, Reason, Region, Snapshot, Subject } from '../../src/contract/index.js';
import { Applicant } from './applicant.js';
import { Client } from './client.js';
import type { Control, NewsEvent, TestAccount } from './control.js';
import { Skipped, Unmet } from './rule.js';
import { registeredName } from './sample-answers.js';

/** When each rule begins, by the clock of the backend: a Wednesday, 10:00 in Shanghai, with no holiday near. */
export const beginning = '2026-11-25T02:00:00.000Z';

export interface ApplicantWish {
  readonly subject?: Subject;
  /** Whether the account is a company's; as the subject is, unless told. */
  readonly company?: boolean;
  readonly region?: Region;
  readonly policy?: Readonly<Record<string, unknown>>;
}

/** The world in which one rule is tried. */
export class Trial {
  readonly client: Client;

  constructor(
    base: string,
    readonly preset: PresetName,
    readonly control: Control,
    /** An account that may be spoiled, where there is no test control and the rule needs no other. */
    private readonly lone: TestAccount | null,
    /** ms */
    private readonly newsWithin = 8_000,
  ) {
    this.client = new Client(base);
  }

  /** Somebody with a fresh account; a company's, unless told. */
  async applicant(wish: ApplicantWish = {}): Promise<Applicant> {
    const { subject = 'enterprise', region = 'cn-mainland', policy = {} } = wish;
    const { company = subject === 'enterprise' } = wish;
    const { preset, client, control, lone } = this;
    if (control.isThere) {
      const account = await control.createAccount({ preset, company, region, policy });
      return new Applicant(client, account, preset, subject);
    }
    if (!lone) throw new Skipped('needs fresh accounts of the test control (--control)');
    const applicant = new Applicant(client, lone, preset, subject);
    const { account, application } = await applicant.load();
    if (account.company && !company) throw new Skipped('needs an account that is no company’s');
    if (application) await applicant.does('withdraw', {});
    return applicant;
  }

  /** Lets the register know the applicant's number under another name, so that it judges the submission wrong. */
  async isJudgedWrong({ subject, answers }: Applicant): Promise<void> {
    if (subject === 'enterprise')
      await this.control.register(
        'organization',
        answers.registrationNumber ?? '',
        registeredName.organization,
      );
    else await this.control.register('person', answers.documentNumber ?? '', registeredName.person);
  }

  /** News of what the account waits for. @returns the flow. */
  async happens(
    { account: { account } }: Applicant,
    event: NewsEvent,
    more: { fen?: number; delivery?: 'once' | 'twice' | 'lost' } = {},
  ): Promise<string> {
    const { flow } = await this.control.flowOf(account);
    await this.control.tell({ flow, event, ...more });
    return flow;
  }

  /** Asks until the snapshot is as wanted: news need a moment, or some `times` as long. */
  async until(
    applicant: Applicant,
    what: string,
    wanted: (snapshot: Snapshot) => boolean,
    times = 1,
  ): Promise<Snapshot> {
    const giveUpAt = Date.now() + times * this.newsWithin;
    for (;;) {
      const snapshot = await applicant.load();
      if (wanted(snapshot)) return snapshot;
      if (Date.now() > giveUpAt) {
        const { identity, application } = snapshot;
        throw new Unmet(
          'the snapshot',
          what,
          `${identity.status}, ${application?.stage ?? 'no application'}`,
        );
      }
      await sleep(60);
    }
  }

  // --- the way through, on either platform ---

  async reachesOrganization(applicant: Applicant): Promise<Snapshot> {
    await applicant.reachesHandoff();
    await applicant.handoff();
    await this.happens(applicant, 'face-passed');
    return this.until(
      applicant,
      'the step after the face check',
      ({ application }) => application?.stage !== 'person',
    );
  }

  async reachesPayment(applicant: Applicant): Promise<Snapshot> {
    await this.reachesOrganization(applicant);
    return applicant.confirmOrganization();
  }

  /** Has a random amount sent. @returns the amount. */
  async receivesAmount(applicant: Applicant): Promise<number> {
    await applicant.choosePayment('to-company');
    const { fen } = await this.control.flowOf(applicant.account.account);
    if (fen === undefined) throw new Skipped('the test control does not tell the random amount (/flow, fen)');
    return fen;
  }

  /** Brings an applicant to where only the last word is missing. */
  async isAboutToBeVerified(applicant: Applicant): Promise<void> {
    if (this.preset === 'review') await applicant.handsIn();
    else if (applicant.subject === 'individual') {
      await applicant.reachesHandoff();
      await applicant.handoff();
    } else {
      await this.reachesPayment(applicant);
      await applicant.choosePayment('from-company');
    }
  }

  /** Says the last word. */
  async isProved(applicant: Applicant): Promise<void> {
    if (this.preset === 'review') await this.control.review(applicant.account.account, 'approve');
    else
      await this.happens(applicant, applicant.subject === 'individual' ? 'face-passed' : 'transfer-arrived');
  }

  /** Verifies an account from the beginning to the end. */
  async verifies(applicant: Applicant): Promise<Snapshot> {
    await this.isAboutToBeVerified(applicant);
    await this.isProved(applicant);
    return this.isDecided(applicant);
  }

  /** Waits for the decision. */
  isDecided(applicant: Applicant): Promise<Snapshot> {
    return this.until(
      applicant,
      'a decision',
      ({ application }) => application === null || application.stage === 'rejected',
    );
  }

  async revokes(applicant: Applicant): Promise<Snapshot> {
    const reasons: Reason[] = [{ field: null, code: 'information-outdated' }];
    await this.control.review(applicant.account.account, 'revoke', reasons);
    return this.until(applicant, 'revoked', ({ identity }) => identity.status === 'revoked');
  }
}
