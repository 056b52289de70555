/** What a page, its tools and its visitors' tools do to the widget: translate, fill in, style, drop, move, pollute. */
import { expect, fixture, html } from '@open-wc/testing';
import { anApplication, aPayment } from '../suites/snapshot-builder.js';
import { aPortal } from './portal.js';
import {
  agree,
  answer,
  byId,
  company,
  fillIn,
  mount,
  part,
  parts,
  press,
  reach,
  root,
  stands,
  toCheck,
  toInformation,
  until,
  visibleText,
} from './widget.js';

const waived = { policy: { untrustedConsent: true } } as const;

/** Does with every text below a node what translators do: it moves into an element that stands in its place. */
function translate(below: Node, wrap: (text: string) => Node[]): void {
  const walker = document.createTreeWalker(below, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.trim() && node.parentElement?.closest('[translate=no]') === null)
      texts.push(node as Text);
  for (const text of texts) text.replaceWith(...wrap(text.data));
}

const inFont = (text: string): Node[] => {
  // What the translators of browsers put there.
  const make = (name: string) => document.createElement(name);
  const [outer, inner] = [make('font'), make('font')];
  inner.append(`«${text}»`);
  outer.append(inner);
  return [outer];
};
const inSpans = (text: string): Node[] =>
  [text.slice(0, 2), text.slice(2)].map(half => {
    const span = document.createElement('span');
    span.textContent = `«${half}»`;
    return span;
  });

describe('a page that is translated', () => {
  for (const [how, wrap] of [
    ['one element', inFont],
    ['several elements', inSpans],
  ] as const) {
    it(`[C05] shows each next screen’s own title where a text became ${how}, again and again`, async () => {
      const widget = await mount(aPortal());
      const titles = new Set<string>();
      for (const go of [
        () => press(widget),
        () => toInformation(widget),
        () => press(widget, 'button-secondary'),
      ]) {
        translate(root(widget), wrap);
        await until('the translation', () => visibleText(widget).includes('«'));
        titles.add(widget.step);
        await go();
        await until('an own title', () => !part(widget, 'title').textContent.includes('«'));
        expect(part(widget, 'title').textContent.trim()).not.to.equal('');
        expect(part(widget, 'title').querySelector('font, span')).to.equal(null);
      }
      expect(titles.size).to.equal(3);
    });

    it(`[C05] drops from the summary what was mended where its texts became ${how}`, async () => {
      const widget = await mount(aPortal(waived));
      await toInformation(widget);
      await press(widget);
      await until('the summary', () => parts(widget, 'summary')[0]);
      const before = parts(widget, 'summary')[0]!.querySelectorAll('li').length;
      translate(root(widget), wrap);
      await Promise.resolve();
      await answer(widget, 'organizationName', company.organizationName);
      await until('a shorter summary', () => {
        const lines = parts(widget, 'summary')[0]?.querySelectorAll('li').length ?? 0;
        return lines < before;
      });
    });
  }

  it('[C05] leaves what was typed as it was typed: fields and answers are marked', async () => {
    const widget = await mount(aPortal(waived));
    await toCheck(widget);
    translate(root(widget), inFont);
    await Promise.resolve();
    const values = parts(widget, 'answer-value').map(value => value.textContent);
    expect(values.join())
      .to.contain(company.organizationName)
      .and.not.to.contain(`«${company.organizationName}`);
    await press(widget, 'button-secondary');
    await reach(widget, 'information');
    for (const input of parts(widget, 'field-input')) expect(input.getAttribute('translate')).to.equal('no');
    expect(byId(widget, 'field-organizationName').value).to.equal(company.organizationName);
  });
});

describe('a field that something else fills', () => {
  const fillers = {
    'with change alone': (field: HTMLInputElement, value: string) => {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    'with input alone': (field: HTMLInputElement, value: string) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    'without any event': (field: HTMLInputElement, value: string) => {
      field.value = value;
    },
    'by its attribute setter of the engine, then keyup': (field: HTMLInputElement, value: string) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
    },
  };
  for (const [how, fillField] of Object.entries(fillers))
    it(`[C06] ${how} goes along with Next`, async () => {
      const portal = aPortal(waived);
      const widget = await mount(portal);
      await toInformation(widget);
      for (const [name, value] of Object.entries(company)) fillField(byId(widget, `field-${name}`), value);
      // Whatever is drawn meanwhile leaves them.
      widget.requestUpdate();
      await widget.updateComplete;
      await agree(widget);
      for (const [name, value] of Object.entries(company))
        expect(byId(widget, `field-${name}`).value, name).to.equal(value);
      await press(widget);
      await reach(widget, 'check');
      expect(visibleText(widget)).to.contain(company.organizationName);
      await press(widget);
      await until('the submission', () => portal.sent().includes('submit'));
      const { payload } = portal.calls.find(({ command }) => command === 'submit')!;
      expect((payload as { answers: object }).answers).to.include(company);
    });

  it('[C06] keeps what is typed over what was filled in, and what the widget itself proposes', async () => {
    const widget = await mount(aPortal(waived));
    await toInformation(widget);
    fillers['without any event'](byId(widget, 'field-organizationName'), 'filled');
    await answer(widget, 'organizationName', company.organizationName);
    await answer(widget, 'registrationNumber', ' 91110105ma00dema83 ');
    widget.requestUpdate();
    await widget.updateComplete;
    expect(byId(widget, 'field-organizationName').value).to.equal(company.organizationName);
    await fillIn(widget, company);
    await agree(widget);
    await press(widget);
    await reach(widget, 'check');
  });
});

describe('text that the page styles', () => {
  const styles = {
    'white-space': ['nowrap', 'normal'],
    'text-transform': ['uppercase', 'none'],
    'letter-spacing': ['4px', 'normal'],
    'word-spacing': ['9px', '0px'],
    'text-indent': ['40px', '0px'],
    'word-break': ['break-all', 'normal'],
    '-webkit-text-fill-color': ['rgb(255, 0, 0)', null],
    'text-shadow': ['rgb(0, 0, 0) 1px 1px 2px', 'none'],
    'text-align': ['right', 'start'],
    'font-variant-caps': ['small-caps', 'normal'],
    'line-height': ['3', null],
  } as const;
  for (const [property, [given, wanted]] of Object.entries(styles))
    it(`[C07] is the widget’s own: ${property} of the page changes nothing in it`, async () => {
      const portal = aPortal(waived);
      const widget = await mount(portal, { width: 360 });
      const look = () => getComputedStyle(part(widget, 'title')).getPropertyValue(property);
      const own = look();
      const tall = widget.getBoundingClientRect().height;
      const box = widget.parentElement!;
      box.style.setProperty(property, given);
      expect(look()).to.equal(own);
      if (wanted) expect(look()).to.equal(wanted);
      expect(widget.getBoundingClientRect().height).to.equal(tall);
      const sheet = document.createElement('style');
      sheet.textContent = `* { ${property}: ${given} }`;
      document.head.append(sheet);
      expect(look(), 'by a rule for everything').to.equal(own);
      sheet.remove();
    });

  it('[C07] cuts no consent off in a container that breaks no lines, and shows names as they are written', async () => {
    const widget = await mount(aPortal(waived), { width: 360 });
    widget.parentElement!.style.cssText += ';white-space:nowrap;text-transform:uppercase';
    await toInformation(widget);
    const { right } = widget.getBoundingClientRect();
    for (const text of parts(widget, 'consent-text'))
      expect(text.getBoundingClientRect().right).to.be.at.most(right);
    await answer(widget, 'organizationName', 'iQiyi');
    expect(getComputedStyle(byId(widget, 'field-organizationName')).textTransform).to.equal('none');
  });
});

describe('a form on a phone', () => {
  it('[C08] has fields of 16 px at least, the right keypads, and no writing aids', async () => {
    const keypads: Record<string, string> = {};
    const review = aPortal({ preset: 'review', ...waived });
    for (const [portal, subject] of [
      [aPortal(waived), 'enterprise'],
      [aPortal({ ...waived, preset: 'review' }), 'individual'],
      [review, 'enterprise'],
    ] as const) {
      const widget = await mount(portal, { width: 343 });
      await toInformation(widget, subject);
      for (const field of root(widget).querySelectorAll<HTMLInputElement>('.field input, .field select')) {
        expect(parseFloat(getComputedStyle(field).fontSize), field.id).to.be.at.least(16);
        if (field.localName === 'select') continue;
        keypads[field.name] = field.inputMode;
        for (const [name, value] of [
          ['spellcheck', 'false'],
          ['autocorrect', 'off'],
          ['autocapitalize', 'off'],
          ['writingsuggestions', 'false'],
        ] as const)
          expect(field.getAttribute(name), `${field.id} ${name}`).to.equal(value);
      }
    }
    expect(keypads['contactMobile']).to.equal('tel');
    // Where a letter can stand, a keypad of digits would be a dead end.
    expect(keypads['registrationNumber']).to.equal('text');
    expect(keypads['organizationName']).to.equal('text');
  });

  it('[C08] asks for an amount with a decimal keypad and for an account with a numeric or full one', async () => {
    const payment = aPayment('awaiting-amount');
    const widget = await mount(aPortal({ ...waived, application: anApplication('payment', { payment }) }));
    const field = await until('the amount', () =>
      root(widget).querySelector<HTMLInputElement>('#field-amount'),
    );
    expect(field.inputMode).to.equal('decimal');
    expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
  });
});

describe('something dropped beside the places for photos', () => {
  const carrying = (file: File | null, address = '') => {
    const carried = new DataTransfer();
    if (file) carried.items.add(file);
    if (address) carried.setData('text/uri-list', address);
    return carried;
  };
  const drop = (target: Element, dataTransfer: DataTransfer) => {
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, composed: true, cancelable: true });
    target.dispatchEvent(over);
    const dropped = new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
    target.dispatchEvent(dropped);
    return [over.defaultPrevented, dropped.defaultPrevented];
  };
  const atPhotos = async () => {
    const widget = await mount(aPortal({ preset: 'review', ...waived }));
    await toInformation(widget, 'enterprise');
    await fillIn(widget, {
      organizationName: '北京样例网络有限公司',
      registrationNumber: '91110105MA00DEMA83',
      registeredAddress: '北京市朝阳区样例路 1 号',
    });
    await agree(widget);
    await press(widget);
    await reach(widget, 'photos');
    return widget;
  };

  it('[C13] a file goes into the place that is empty, and the browser never opens it', async () => {
    const widget = await atPhotos();
    const file = new File([new Uint8Array(0)], 'empty.jpg', { type: 'image/jpeg' });
    expect(drop(part(widget, 'title'), carrying(file))).to.deep.equal([true, true]);
    await until('a word about the file', () =>
      parts(widget, 'field-error')[0]?.textContent.includes('empty'),
    );
  });

  it('[C13] the address of a picture: says that it is no file, beside the place and in it', async () => {
    const widget = await atPhotos();
    for (const place of ['title', 'photo-drop']) {
      expect(drop(part(widget, place), carrying(null, 'https://pictures.example/card.jpg'))).to.deep.equal([
        true,
        true,
      ]);
      await until('the reason', () => parts(widget, 'field-error')[0]?.textContent.includes('link'));
    }
  });

  it('[C13] on another screen a file is kept from opening, and a dragged text stays the browser’s', async () => {
    const widget = await mount(aPortal(waived));
    await toInformation(widget);
    const file = new File(['x'], 'card.jpg', { type: 'image/jpeg' });
    expect(drop(part(widget, 'title'), carrying(file))).to.deep.equal([true, true]);
    expect(widget.step).to.equal('information');
    const text = new DataTransfer();
    text.setData('text/plain', company.organizationName);
    expect(drop(byId(widget, 'field-organizationName'), text)).to.deep.equal([false, false]);
  });
});

describe('a backend object that is made anew', () => {
  const loadsOf = (portal: ReturnType<typeof aPortal>) =>
    portal.calls.filter(({ command }) => command === 'load').length;

  it('[C15] with the same functions is the same backend: no load, however often it is set', async () => {
    const portal = aPortal();
    const widget = await mount(portal);
    const before = loadsOf(portal);
    for (let render = 0; render < 5; render++) {
      widget.backend = { ...portal.backend };
      await widget.updateComplete;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(loadsOf(portal)).to.equal(before);
    // Its methods may stand in a class as well.
    widget.backend = Object.create(portal.backend) as typeof portal.backend;
    await widget.updateComplete;
    expect(loadsOf(portal)).to.equal(before);
  });

  it('[C15] with another function costs one load, and that backend is asked from then on', async () => {
    const portal = aPortal();
    const widget = await mount(portal);
    const before = loadsOf(portal);
    let asked = 0;
    widget.backend = {
      ...portal.backend,
      load: async (payload, options) => {
        asked++;
        return portal.backend.load(payload, options);
      },
    };
    await until('its load', () => asked === 1);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect([asked, loadsOf(portal)]).to.deep.equal([1, before + 1]);
  });
});

describe('a widget that is moved', () => {
  const frame = async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('iframe');
    const loaded = new Promise(resolve => element.addEventListener('load', resolve, { once: true }));
    element.srcdoc = '<!doctype html><html lang="en"><body></body></html>';
    element.width = '900';
    box.append(element);
    await loaded;
    return element.contentDocument!;
  };
  const looksOf = (widget: Element) => {
    const { display, borderRadius, paddingLeft } = widget.ownerDocument.defaultView!.getComputedStyle(
      root(widget).querySelector('.screen')!,
    );
    return { display, borderRadius, paddingLeft };
  };

  it('[R12] [F08] into a frame’s document and back keeps its styles, its screen and what was typed', async () => {
    const widget = await mount(aPortal(waived), { width: 900 });
    await toInformation(widget);
    await answer(widget, 'organizationName', company.organizationName);
    const home = widget.parentElement!;
    const field = () => getComputedStyleOf(byId(widget, 'field-organizationName'));
    const before = { ...looksOf(widget), field: field() };
    for (const place of [(await frame()).body, home, (await frame()).body, home]) {
      place.append(widget);
      await widget.updateComplete;
      await reach(widget, 'information');
      expect({ ...looksOf(widget), field: field() }).to.deep.equal(before);
      expect(byId(widget, 'field-organizationName').value).to.equal(company.organizationName);
    }
  });

  it('[R12] [F08] goes on inside the frame: a screen that comes there has its styles, and presses count', async () => {
    const widget = await mount(aPortal(waived));
    const there = await frame();
    there.body.append(widget);
    await widget.updateComplete;
    await press(widget);
    await reach(widget, 'type');
    await until('the style of a card', () => {
      const card = root(widget).querySelector('.card');
      return card && getComputedStyleOf(card).includes('flex');
    });
    byId(widget, 'title').dispatchEvent(
      new (there.defaultView as unknown as typeof globalThis).PointerEvent('pointerdown', {
        bubbles: true,
        composed: true,
      }),
    );
    there.dispatchEvent(new (there.defaultView as unknown as typeof globalThis).PointerEvent('pointerup'));
    await toInformation(widget);
    await answer(widget, 'organizationName', 'x');
    await until('a word about it', () => parts(widget, 'field-error').length > 0);
  });

  it('[F08] into a document without a window throws nothing, and works when it is back', async () => {
    const widget = await mount(aPortal(waived));
    const home = widget.parentElement!;
    const nowhere = document.implementation.createHTMLDocument();
    nowhere.body.append(widget);
    await widget.updateComplete;
    home.append(widget);
    await until('the screen', () => widget.step === 'status' && stands(widget));
    expect(looksOf(widget).display).to.equal('block');
  });

  it('[R12] within the page keeps its refusal, its cost and its marks', async () => {
    const refusal = {
      code: 'invalid-answers',
      dayTry: 'kept',
      fields: [{ field: 'registrationNumber', code: 'uscc/check' }],
    };
    const portal = aPortal(waived, {
      submit: () => Promise.reject(Object.assign(new Error('no'), { problem: refusal })),
    });
    const widget = await mount(portal);
    await toCheck(widget);
    await press(widget);
    await until(
      'the refusal',
      () => parts(widget, 'banner').length > 0 || parts(widget, 'summary').length > 0,
    );
    const told = visibleText(widget);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(widget);
    await widget.updateComplete;
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(visibleText(widget)).to.equal(told);
    expect(portal.sent().filter(name => name === 'submit')).to.have.length(1);
  });
});

function getComputedStyleOf(element: Element): string {
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  return [style.display, style.borderTopWidth, style.paddingInlineStart, style.fontSize].join(' ');
}

describe('a page that is polluted', () => {
  it('[R14] by an enumerable member of every object: the flow works to its end', async () => {
    Object.defineProperty(Object.prototype, 'extra', {
      value: () => 'everywhere',
      enumerable: true,
      configurable: true,
    });
    try {
      const portal = aPortal(waived);
      const widget = await mount(portal);
      await toCheck(widget);
      await press(widget);
      await until('the submission', () => portal.sent().includes('submit'));
      const { payload } = portal.calls.find(({ command }) => command === 'submit')!;
      expect(Object.keys((payload as { answers: object }).answers)).not.to.contain('extra');
      await reach(widget, 'person');
    } finally {
      delete (Object.prototype as { extra?: unknown }).extra;
    }
  });

  // One that takes `createElement` stops the page’s own scripts as well.
  for (const name of [
    'addEventListener',
    'querySelector',
    'body',
    'documentElement',
    'defaultView',
    'hidden',
  ])
    it(`[R14] by an image that is called ${name}: a widget that comes then works`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const image = document.createElement('img');
      image.setAttribute('name', name);
      box.append(image);
      try {
        const portal = aPortal(waived);
        const widget = document.createElement('real-name-auth');
        widget.language = 'en';
        widget.backend = portal.backend;
        box.append(widget);
        await until('the first screen', () => widget.step === 'status' && stands(widget));
        await toInformation(widget);
      } finally {
        image.remove();
      }
    });
});
