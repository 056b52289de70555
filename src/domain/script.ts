/** Scripts with letters that look like Latin ones, for a class of characters. */
export const lookalike = '\\p{sc=Cyrl}\\p{sc=Grek}\\p{sc=Armn}\\p{sc=Cher}';

/** A Latin letter. */
export const latinLetter = /\p{sc=Latn}/u;

/** Letters, none of them Latin, an ideograph, or anything that looks like an ideograph: a name in another script. */
export const otherScript = /^(?=.*\p{L})[^\p{sc=Latn}\p{Ideo}\p{Co}\u2e80-\u2ef3]+$/u;
