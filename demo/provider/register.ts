import type { PGlite } from '@electric-sql/pglite';
import { readSetting, writeSetting } from './ledger-database.js';

/** One line of the register of companies and persons. */
export interface Entry {
  readonly kind: 'organization' | 'person';
  readonly number: string;
  readonly name: string;
  readonly legalRepresentative: string | null;
}

/** `lenient`: whatever is not registered under another name matches. `strict`: only what is registered matches. */
export type RegisterMode = 'lenient' | 'strict';

const examples: readonly Entry[] = [
  organization('91330106MA27EXAM7K', '杭州示例科技有限公司', '张三'),
  organization('91110105MA00DEMA83', '北京样例网络有限公司', '李四'),
  organization('92310101MA1KDEMB6M', '上海样例小吃店', '王五'),
  organization('11330100002500017H', '示例市公共服务中心', '赵六'),
  person('330106199003071236', '张三'),
  person('310101198505204561', '李四'),
  person('440305199208157893', '王五'),
];

function organization(number: string, name: string, legalRepresentative: string): Entry {
  return { kind: 'organization', number, name, legalRepresentative };
}

function person(number: string, name: string): Entry {
  return { kind: 'person', number, name, legalRepresentative: null };
}

/** The public register against which the simulated company checks identities. */
export class Register {
  constructor(private readonly ledger: PGlite) {}

  /** Fills an empty register with the examples. */
  async seed(): Promise<void> {
    if ((await this.entries()).length === 0) for (const entry of examples) await this.put(entry);
  }

  mode(): Promise<RegisterMode> {
    return readSetting<RegisterMode>(this.ledger, 'register-mode', 'lenient');
  }

  setMode(mode: RegisterMode): Promise<void> {
    return writeSetting(this.ledger, 'register-mode', mode);
  }

  async entries(): Promise<Entry[]> {
    const { rows } = await this.ledger.query<Entry>(
      'select kind, number, name, legal_representative as "legalRepresentative" from entry order by kind, number',
    );
    return rows;
  }

  async put({ kind, number, name, legalRepresentative }: Entry): Promise<void> {
    await this.ledger.query(
      `insert into entry values ($1, $2, $3, $4) on conflict (kind, number)
       do update set name = excluded.name, legal_representative = excluded.legal_representative`,
      [kind, number.toUpperCase(), name, legalRepresentative],
    );
  }

  async remove(kind: Entry['kind'], number: string): Promise<void> {
    await this.ledger.query('delete from entry where kind = $1 and number = $2', [kind, number]);
  }

  async matchPerson(name: string, number: string): Promise<boolean> {
    const entry = await this.find('person', number);
    return entry ? entry.name === name : (await this.mode()) === 'lenient';
  }

  async matchOrganization(claim: {
    name: string;
    number: string;
    legalRepresentativeName?: string | undefined;
    legalRepresentativeDocumentNumber?: string | undefined;
  }): Promise<boolean> {
    const { name, number, legalRepresentativeName, legalRepresentativeDocumentNumber } = claim;
    const entry = await this.find('organization', number);
    if (!entry) return (await this.mode()) === 'lenient';
    if (entry.name !== name) return false;
    if (
      legalRepresentativeName &&
      entry.legalRepresentative &&
      entry.legalRepresentative !== legalRepresentativeName
    )
      return false;
    if (!legalRepresentativeName || !legalRepresentativeDocumentNumber) return true;
    return this.matchPerson(legalRepresentativeName, legalRepresentativeDocumentNumber);
  }

  private async find(kind: Entry['kind'], number: string): Promise<Entry | undefined> {
    const { rows } = await this.ledger.query<Entry>(
      `select kind, number, name, legal_representative as "legalRepresentative"
       from entry where kind = $1 and number = $2`,
      [kind, number.toUpperCase()],
    );
    return rows[0];
  }
}
