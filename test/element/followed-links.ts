import { until } from './widget.js';

/**
 * The links that a script followed while some work ran, instead of following them.
 * @param wanted how many to wait for
 */
export async function followedLinks(work: () => Promise<unknown>, wanted = 1): Promise<HTMLAnchorElement[]> {
  const links: HTMLAnchorElement[] = [];
  const { click } = HTMLElement.prototype;
  HTMLElement.prototype.click = function (this: HTMLElement) {
    if (this.localName === 'a' && !this.isConnected) links.push(this as HTMLAnchorElement);
    else click.call(this);
  };
  try {
    await work();
    await until(`${wanted} links to be followed`, () => links.length >= wanted);
  } finally {
    HTMLElement.prototype.click = click;
  }
  return links;
}

/** Replaces a function of the page while some work runs. */
export async function replacingOpen<T>(open: typeof window.open, work: () => Promise<T>): Promise<T> {
  const { open: usual } = window;
  window.open = open;
  try {
    return await work();
  } finally {
    window.open = usual;
  }
}
