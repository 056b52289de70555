/** The path of WebKitGTK's small browser, if all the pieces are there. */
export function resolveWebkit(): string | undefined;
/** Starts the driver. Gives the port on which it answers; it ends with this process. */
export function startWebkitDriver(): Promise<number>;
