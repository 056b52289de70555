export function progressWriter(path?: string): (entry: { event: string } & Record<string, unknown>) => void;
