export interface TestRecord {
  readonly title: string;
  readonly file: string;
  readonly engine: string;
  readonly result: 'passed' | 'failed' | 'skipped' | 'not run';
  readonly reason?: string;
}

export interface Outcome {
  readonly name: string;
  readonly records: readonly TestRecord[];
  readonly durations: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
  readonly milliseconds: number;
}

export function supervise(run: {
  name: string;
  engine: string;
  files: readonly string[];
  command: (files: readonly string[]) => { args: string[]; env: Record<string, string> };
  folder: string;
  mark: string;
  isPartial: boolean;
  say: (text: string) => void;
  silence?: number;
}): Promise<Outcome>;
