/** The contrasts that a look has to keep: what is read or has to be seen, on what, and how much is needed. */
const pairs = [
  ['ink', 'paper', 4.5],
  ['ink-soft', 'paper', 4.5],
  ['ink-faint', 'paper', 4.5],
  ['ink-faint', 'wash', 4.5],
  ['accent-ink', 'paper', 4.5],
  ['on-accent', 'accent', 4.5],
  ['info', 'info-soft', 4.5],
  ['good', 'good-soft', 4.5],
  ['warn', 'warn-soft', 4.5],
  ['bad', 'bad-soft', 4.5],
  ['line-strong', 'paper', 3],
  ['focus', 'paper', 3],
];

const numbersOf = color => {
  const [red = 0, green = 0, blue = 0, cover = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return { rgb: [red, green, blue], cover };
};

const mixed = (front, behind) =>
  front.rgb.map((value, at) => value * front.cover + behind.rgb[at] * (1 - front.cover));

function luminance(rgb) {
  const [red, green, blue] = rgb.map(part => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Each pair with the contrast that it has in a widget, from 1 to 21. */
export function contrastsOf(widget, defaults) {
  const probe = document.createElement('i');
  // Only what is in the drawn tree has a style.
  widget.shadowRoot.append(probe);
  const colorOf = name => {
    probe.style.color = `var(--rna-${name}, ${defaults.get(`--rna-${name}`)})`;
    return numbersOf(getComputedStyle(probe).color);
  };
  const paper = { ...colorOf('paper'), cover: 1 };
  const figures = pairs.map(([front, back, needed]) => {
    const behind = mixed(colorOf(back), paper);
    const [low, high] = [mixed(colorOf(front), { rgb: behind }), behind].map(luminance).sort((a, b) => a - b);
    return { name: `${front} on ${back}`, needed, is: (high + 0.05) / (low + 0.05) };
  });
  probe.remove();
  return figures;
}
