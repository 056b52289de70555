/**
 * The characters of Chinese names: Unified_Ideograph up to Unicode 17 (through Extension J) and 〇. Ranges rather than the
 * property, whose extent is that of the engine's Unicode version; Script=Han would let radicals and iteration marks in.
 */
export const hanClass =
  '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\ufa0e\\ufa0f\\ufa11\\ufa13\\ufa14\\ufa1f\\ufa21\\ufa23\\ufa24\\ufa27-\\ufa29' +
  '\\u{20000}-\\u{2a6df}\\u{2a700}-\\u{2ebe0}\\u{2ebf0}-\\u{2ee5d}\\u{30000}-\\u{323af}\\u{323b0}-\\u{33479}';

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
    point >= 0xe815 && point <= 0xe864
      ? Array.from(privateUse)[point - 0xe815]
      : point >= 0x2ea0 && point <= 0x2ef3
        ? Array.from(radicals)[point - 0x2ea0]
        : char.normalize('NFKC');
  return mapped !== undefined && han.test(mapped) ? mapped : undefined;
}
