/** Reads what stands behind `npm run bench:peers --`. */
import { base, contestants } from './contestants.mjs';

const known = contestants.map(({ key }) => key);

function misuse(given, expected) {
  throw new Error(`${given} is not understood: ${expected}.`);
}

/**
 * @param {readonly string[]} args what follows the script's name
 * @returns {{ rounds: number, only: readonly string[] }} the keys of those who take part, the base always among them
 */
export function readOptions(args) {
  const options = { rounds: 9, only: known };
  for (const arg of args) {
    const [, name, value] = /^--(\w+)=(.+)$/.exec(arg) ?? [];
    if (name === 'rounds') {
      options.rounds = Number(value);
      if (!Number.isInteger(options.rounds) || options.rounds < 1)
        misuse(arg, 'rounds are a whole number from 1, as in --rounds=9');
    } else if (name === 'only') {
      const names = value.split(',');
      const strange = names.filter(each => !known.includes(each));
      if (strange.length > 0) misuse(arg, `--only names some of ${known.join(', ')}, with commas between`);
      options.only = known.filter(key => key === base || names.includes(key));
    } else misuse(arg, 'there are --rounds=<number> and --only=<names>');
  }
  return options;
}
