/** The numbers of a computed color: red, green, blue from 0 to 255, and how much it covers. */
const numbersOf = (color: string) => {
  const [red = 0, green = 0, blue = 0, cover = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return { rgb: [red, green, blue], cover };
};

/** What is seen where a color that may be translucent lies on another one. */
export function mixed(front: string, back: string): string {
  const { rgb, cover } = numbersOf(front);
  const behind = numbersOf(back).rgb;
  return `rgb(${rgb.map((value, at) => value * cover + (behind[at] ?? 0) * (1 - cover)).join(', ')})`;
}

/** The contrast of two colors by WCAG, from 1 to 21. */
export function contrast(...colors: readonly [string, string]): number {
  const [low = 0, high = 0] = colors
    .map(color => {
      const [red = 0, green = 0, blue = 0] = numbersOf(color).rgb.map(part => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
