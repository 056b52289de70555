import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/contract/index.js';
import { en } from '../../src/locales/en/messages.js';
import { anApplication } from '../suites/snapshot-builder.js';
import { aPortal, outcome } from './portal.js';
import {
  byId,
  company,
  fillIn,
  mount,
  part,
  parts,
  press,
  reach,
  root,
  toCheck,
  toInformation,
  until,
} from './widget.js';

const waived = { policy: { untrustedConsent: true } } as const;
const focused = (widget: Element) => root(widget).activeElement?.id;

describe('[D7] the focus', () => {
  it('stays where the page has it when the first screen comes', async () => {
    const before = document.activeElement;
    await mount(aPortal());
    expect(document.activeElement).to.equal(before);
  });

  it('goes to the title of each new screen, which is announced with it', async () => {
    const widget = await mount(aPortal(waived));
    await press(widget);
    await reach(widget, 'type');
    await until('the focus', () => focused(widget) === 'title');
    await toInformation(widget);
    await until('the focus', () => focused(widget) === 'title');
    expect(part(widget, 'title').tabIndex).to.equal(-1);
    expect(part(widget, 'screen').getAttribute('aria-labelledby')).to.equal('title');
  });

  it('goes to the title of a screen that the backend moved on to', async () => {
    const portal = aPortal({ application: anApplication('person') });
    const widget = await mount(portal);
    portal.becomes({ application: anApplication('organization') });
    widget.reload();
    await reach(widget, 'organization');
    await until('the focus', () => focused(widget) === 'title');
  });

  it('[E6] pressed too early, Next leads to a summary that has the focus, and each line to its field', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    const next = part(widget, 'button-primary') as HTMLButtonElement;
    expect([next.disabled, next.getAttribute('aria-disabled')]).to.deep.equal([false, null]);
    await press(widget);
    await until('the focus', () => focused(widget) === 'summary');
    expect(byId(widget, 'summary').getAttribute('role')).to.equal('alert');
    expect(part(widget, 'summary-title').textContent).to.equal(en.summary.title(7));
    const lines = parts(widget, 'summary-link') as HTMLAnchorElement[];
    expect(lines.map(({ hash }) => hash)).to.deep.equal([
      ...Object.keys(company).map(name => `#field-${name}`),
      '#consent-notice',
      '#consent-identity',
      '#consent-provider',
    ]);
    const address = location.href;
    for (const line of lines) {
      line.click();
      expect(focused(widget)).to.equal(line.hash.slice(1));
    }
    expect(location.href, 'the address of the page').to.equal(address);
  });

  it('[E6] what was mended leaves the summary, and a second early press brings the focus back to it', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    await press(widget);
    await until('the summary', () => focused(widget) === 'summary');
    await fillIn(widget, { organizationName: company.organizationName });
    await until('six lines', () => parts(widget, 'summary-link').length === 6);
    byId(widget, 'field-contactMobile').focus();
    await press(widget);
    await until('the focus', () => focused(widget) === 'summary');
  });

  it('[E6] a group of choices that is missing gets the focus on its first option', async () => {
    const widget = await mount(aPortal());
    await press(widget);
    await reach(widget, 'type');
    await press(widget);
    await until('the summary', () => focused(widget) === 'summary');
    parts(widget, 'summary-link')[0]!.click();
    const chosen = root(widget).activeElement as HTMLInputElement;
    expect([chosen.type, chosen.name]).to.deep.equal(['radio', 'choice-subject']);
  });

  it('each field with an error is marked and described by it', async () => {
    const widget = await mount(aPortal());
    await toInformation(widget);
    await press(widget);
    await until('the summary', () => focused(widget) === 'summary');
    for (const name of Object.keys(company)) {
      const input = byId(widget, `field-${name}`);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      const texts = input
        .getAttribute('aria-describedby')!
        .split(' ')
        .map(id => byId(widget, id).textContent.trim());
      expect(texts.at(-1)).to.equal(en.field.missing);
    }
  });

  it('goes to the sentence about a refusal', async () => {
    const portal = aPortal(waived, {
      submit: async () => {
        throw new BackendError({ code: 'subject-not-offered', dayTry: 'kept' });
      },
    });
    const widget = await mount(portal);
    await toCheck(widget);
    await press(widget);
    await until('the focus', () => focused(widget) === 'trouble');
    expect(byId(widget, 'trouble').textContent).to.contain(en.trouble.kept);
  });
});

describe('[D8] a press that is repeated', () => {
  it('submits once, however often the button is pressed', async () => {
    const submission = outcome<unknown>();
    const portal = aPortal(waived, { submit: () => submission.promise });
    const widget = await mount(portal);
    await toCheck(widget);
    const submit = part(widget, 'button-primary');
    for (let times = 0; times < 5; times++) submit.click();
    await until('the submission', () => portal.sent().includes('submit'));
    for (let times = 0; times < 5; times++) part(widget, 'button-primary').click();
    root(widget).querySelector('form')!.requestSubmit();
    await until(
      'the sign of work',
      () => part(widget, 'button-primary').getAttribute('aria-busy') === 'true',
    );
    expect(parts(widget, 'spinner')).to.have.length(1);
    submission.done(portal.becomes({ application: anApplication('person') }));
    await reach(widget, 'person');
    expect(portal.sent().filter(name => name === 'submit')).to.have.length(1);
  });

  it('a change of mind while it is under way changes nothing', async () => {
    const submission = outcome<unknown>();
    const portal = aPortal(waived, { submit: () => submission.promise });
    const widget = await mount(portal);
    await toCheck(widget);
    await press(widget);
    await until('the submission', () => portal.sent().includes('submit'));
    await press(widget, 'button-secondary');
    await press(widget, 'answer-change');
    expect(widget.step).to.equal('check');
    submission.done(portal.becomes({ application: anApplication('person') }));
    await reach(widget, 'person');
  });
});
