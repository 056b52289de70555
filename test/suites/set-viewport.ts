/** Sets the size of the page, in every engine. WebKit's window is never narrower than 447 px. */
import { executeServerCommand } from '@web/test-runner-commands';

export async function setViewport(size: { width: number; height: number }): Promise<void> {
  await executeServerCommand('viewport', size);
}
