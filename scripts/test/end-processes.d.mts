export function markedProcesses(mark: string): number[];
