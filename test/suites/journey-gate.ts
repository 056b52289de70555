/** Badge and gate of a portal, in the words of who sees them. */
import { until } from './journey-until.js';
import type { WidgetPage } from './journey-widget.js';

/** What the badge in the header says. */
export const badgeSays = ({ page }: WidgetPage) =>
  page.evaluate(
    () =>
      document.querySelector('real-name-badge')?.shadowRoot?.querySelector('[part~=badge-label]')
        ?.textContent ?? '',
  );

/** What the dialog of the gate says above its widget; empty while it is closed. */
export const gateSays = ({ page }: WidgetPage) =>
  page.evaluate(() => {
    const dialog = document.querySelector('real-name-gate')?.shadowRoot?.querySelector('dialog');
    const title = dialog?.querySelector('[part~=gate-title]');
    return dialog?.open ? (title?.textContent.trim() ?? '') : '';
  });

/** How often the shop was told of an order. */
export const ordered = ({ page }: WidgetPage) =>
  page.evaluate(() => document.querySelector('#bought')?.textContent ?? '');

/** Clicks a piece of the gate's shadow root. */
export async function pressInGate({ page }: WidgetPage, selector: string): Promise<void> {
  const piece = await until(selector, async () =>
    (
      await page.evaluateHandle(
        wanted => document.querySelector('real-name-gate')?.shadowRoot?.querySelector(wanted) ?? null,
        selector,
      )
    ).asElement(),
  );
  await (piece as Awaited<ReturnType<typeof page.$>>)?.click();
}

/** Clicks the button or link of a name in the widget of the gate's dialog. */
export async function pressInGateWidget({ page }: WidgetPage, name: string): Promise<void> {
  const control = await until(`the dialog offers “${name}”`, async () =>
    (
      await page.evaluateHandle(wanted => {
        const inside = document.querySelector('real-name-gate')?.shadowRoot?.querySelector('real-name-auth');
        const all = Array.from(inside?.shadowRoot?.querySelectorAll('button, a[href]') ?? []);
        return all.find(each => each.textContent.trim().startsWith(wanted)) ?? null;
      }, name)
    ).asElement(),
  );
  await (control as Awaited<ReturnType<typeof page.$>>)?.click();
}

/** Waits until badge or gate says it. */
export const says = (what: string, read: (widget: WidgetPage) => Promise<string>, widget: WidgetPage) =>
  until(what, async () => (await read(widget)) === what, { seen: () => read(widget) });
