import type {
  OrganizationClaim,
  PersonClaim,
  ProviderEvent,
  ProviderPort,
} from '../../demo/backend/provider-port.js';
import { Refusal } from '../../demo/backend/refusal.js';
import type { RegisterEntry } from './register-entry.js';

interface Flow {
  readonly id: string;
  readonly kind: 'face' | 'pay-in' | 'pay-out';
  readonly reference: string;
  readonly key: string;
  readonly expiresAt: Date | null;
  readonly answer: object;
  /** What a company was asked to pay. */
  readonly askedFen?: number;
  status: 'open' | 'pending' | 'ended';
  readonly events: ProviderEvent[];
}

/** Events that end a flow. */
const endings: readonly ProviderEvent['type'][] = [
  'face.passed',
  'face.failed',
  'transfer.arrived',
  'transfer.bounced',
];

/**
 * An e-signature company that does what a test tells it. Whoever is not registered under another name matches, as in the
 * demo's register.
 */
export class MemoryProvider implements ProviderPort {
  isDown = false;
  private readonly register = new Map<string, string>();
  private readonly flows: Flow[] = [];
  private serial = 0;

  constructor(
    private readonly url: string,
    private readonly now: () => Date,
    /** The amount that it sends next, where the test has told one. */
    public nextFen: number | null = null,
  ) {}

  enter({ kind, number, name }: RegisterEntry): void {
    this.register.set(`${kind} ${number.toUpperCase()}`, name);
  }

  clear(): void {
    this.register.clear();
    this.flows.length = 0;
    this.isDown = false;
    this.nextFen = null;
  }

  matchPerson({ name, documentNumber }: PersonClaim): Promise<boolean> {
    return this.answer(() => this.isKnownAs('person', documentNumber, name));
  }

  matchOrganization(claim: OrganizationClaim): Promise<boolean> {
    const { name, number, legalRepresentativeName, legalRepresentativeDocumentNumber } = claim;
    return this.answer(
      () =>
        this.isKnownAs('organization', number, name) &&
        (!legalRepresentativeName ||
          !legalRepresentativeDocumentNumber ||
          this.isKnownAs('person', legalRepresentativeDocumentNumber, legalRepresentativeName)),
    );
  }

  createFaceCheck({ key, reference, expiresAt }: Parameters<ProviderPort['createFaceCheck']>[0]) {
    return this.answer(() =>
      this.flow('face', { key, reference, expiresAt }, id => ({ flow: id, url: `${this.url}/face/${id}` })),
    );
  }

  updateFaceCheck({ flow }: Parameters<ProviderPort['updateFaceCheck']>[0]): Promise<boolean> {
    return this.answer(() => {
      const found = this.byId(flow);
      return found?.status === 'open' && found.expiresAt !== null && this.now() < found.expiresAt;
    });
  }

  createPayIn({ key, reference, fen }: Parameters<ProviderPort['createPayIn']>[0]) {
    return this.answer(() =>
      this.flow('pay-in', { key, reference, expiresAt: null, askedFen: fen }, id => ({
        flow: id,
        url: `${this.url}/pay/${id}`,
        account: {
          holder: '示例电子签（杭州）有限公司',
          number: `3301${String(this.serial).padStart(12, '0')}`,
          bank: '示例银行杭州滨江支行',
          reference: String(204_800 + this.serial),
          fen,
        },
      })),
    );
  }

  createPayOut({ key, reference, fen }: Parameters<ProviderPort['createPayOut']>[0]) {
    return this.answer(() =>
      this.flow('pay-out', { key, reference, expiresAt: null }, id => {
        const between = fen.min + ((this.serial * 37) % (fen.max - fen.min + 1));
        return { flow: id, fen: this.nextFen ?? between, sent: true };
      }),
    );
  }

  eventsOf(flow: string): Promise<ProviderEvent[]> {
    return this.answer(() => [...(this.byId(flow)?.events ?? [])]);
  }

  /** Lets something happen in a flow. What has ended already takes nothing more, and tells it all the same. */
  happen(
    flow: string,
    type: ProviderEvent['type'],
    more: { fen?: number; code?: string } = {},
  ): ProviderEvent {
    const found = this.byId(flow);
    // A transfer has the amount that was asked for, unless told.
    const fen = more.fen ?? (type === 'transfer.arrived' ? found?.askedFen : undefined);
    const event = {
      id: `event-${++this.serial}`,
      flow,
      type,
      ...more,
      ...(fen === undefined ? {} : { fen }),
    };
    if (!found || found.status === 'ended') return event;
    found.events.push(event);
    if (type === 'face.done') found.status = 'pending';
    if (endings.includes(type)) found.status = 'ended';
    return event;
  }

  private isKnownAs(kind: RegisterEntry['kind'], number: string, name: string): boolean {
    const registered = this.register.get(`${kind} ${number.toUpperCase()}`);
    return registered === undefined || registered === name;
  }

  private byId(id: string): Flow | undefined {
    return this.flows.find(flow => flow.id === id);
  }

  /** The flow of a request, made once for each key; older ones of the same kind and application end, but for payments out. */
  private flow<A extends object>(
    kind: Flow['kind'],
    request: Pick<Flow, 'key' | 'reference' | 'expiresAt' | 'askedFen'>,
    answer: (id: string) => A,
  ): A {
    const earlier = this.flows.find(flow => flow.key === request.key);
    if (earlier) return earlier.answer as A;
    for (const flow of this.flows)
      if (kind !== 'pay-out' && flow.kind === kind && flow.reference === request.reference)
        flow.status = 'ended';
    const id = `${kind}-${++this.serial}`;
    const made = answer(id);
    this.flows.push({ id, kind, ...request, answer: made, status: 'open', events: [] });
    return made;
  }

  private answer<T>(give: () => T): Promise<T> {
    return this.isDown
      ? Promise.reject(new Refusal('provider-unavailable', { detail: 'Down by the test.', retryAfter: 1 }))
      : Promise.resolve(give());
  }
}
