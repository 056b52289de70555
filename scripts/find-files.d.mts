export function findFiles(places: readonly string[], wanted?: (path: string) => boolean): string[];
