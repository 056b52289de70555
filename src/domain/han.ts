/**
 * The characters of Chinese names: what the engine knows as ideographs, with those that Unicode 14 to 17 added (up to
 * Extension J), and 〇. Script=Han would let radicals and iteration marks in.
 */
export const hanClass = '\\p{UIdeo}\\u3007\\u9ffd-\\u9fff\\u{2a6de}-\\u{2ee5d}\\u{31350}-\\u{33479}';

/** One such character. */
export const han = /* @__PURE__ */ new RegExp(`[${hanClass}]`, 'u');

// U+E815 to U+E864: where converters of the GBK era put characters of GB 18030 that Unicode did not have yet.
const privateUse =
  ' 𠂇𠂉𠃌 㑳㑇  龴㖞㘚㘎  㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠 𡗗龸 䁖䅟 䌷   𢦏䎱䎬 䏝䓖䙡䙌龹䜣䜩䝼䞍 䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻';
// U+2EA0 to U+2EF3: radicals that look like a whole character.
const radicals =
  '民        王疋                 肉    虎  西见角  贝 车       长门   青韦页风飞食    马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** The ideograph that a private-use character, a radical or a compatibility ideograph stands for, where that is known. */
export function idealHan(char: string): string | undefined {
  const point = char.codePointAt(0) ?? 0;
  const mapped =
    Array.from(privateUse)[point - 0xe815] ?? Array.from(radicals)[point - 0x2ea0] ?? char.normalize('NFKC');
  return han.test(mapped) ? mapped : undefined;
}
