/** The words around the table, for the reference page. */

/** More noise than a tenth, and other work on the machine is what was measured. */
const tolerated = 0.1;

function judgement(noise) {
  const share = `${Math.round(noise * 100)} %`;
  return noise > tolerated
    ? `**In this run that is up to ${share}: its times are not to be relied on.**`
    : `In this run that is up to ${share}. The ratios count; the milliseconds are one machine's.`;
}

const list = lines => lines.map(line => `- ${line}`).join('\n');

export function pageSection({ command, machine, software, load, date, rounds, table, noise, excluded }) {
  return `## Beside other stacks

The same form in five ways, each written as its own documentation recommends: a first page with **Start**, then (1) type,
(2) seven fields with the checks of credit code and resident ID and two consents, (3) the photo of the license with its
picture, (4) all answers and Submit. The widget has its backend in the page, under a policy that asks for exactly this.
Before anything is timed, each is taken through the whole flow with mouse and keyboard, and has to refuse an empty form,
two wrong check characters and a missing photo; who fails is left out.

${list([
  `Command: \`${command}\``,
  `Machine: ${machine}; load average before the run ${load.toFixed(1)}`,
  `Software: ${software}`,
  `Date: ${date}; ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, in which all take turns in an order of chance`,
])}

${table}
${excluded.length > 0 ? `\nLeft out:\n\n${list(excluded.map(({ title, reason }) => `${title}: ${reason}`))}\n` : ''}
The first line is in its own units; × is the median of how many times as much another took in the same round. Plain HTML
stands there twice: what the second differs by is noise. ${judgement(noise)}

${list([
  '**bytes**: everything that the page requested until it was ready, with the HTML, and for the widget with its backend in the page.',
  '**ready**: from the start of the navigation until the first screen’s primary button was painted; nothing is cached. Slow 4G is 1.6 Mbit/s with 150 ms there and back.',
  '**CPU**: what the page’s main thread took of the processor until then, by its thread clock in a trace.',
  '**keystroke**: from the key to the frame after it, in the first field; the median of 40.',
  '**step 1→2**: from the press on Next until the heading and the fields of the second step were painted, after 4 s in which whatever loads in the background could.',
  '**heap**: the used JavaScript heap with one instance, 4 s after it stood and after garbage collection, less that of a page without anything; *without its code*: less that of the same page without the instance.',
  '**100 on a page**: until a hundred stand, on a page where one stood for 4 s and went.',
  '**left by 100 mounts**: what is still held after a hundred came and went one after the other, beyond what the first eleven left.',
])}`;
}
