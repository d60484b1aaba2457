/** `npm run bench`: how fast a template is parsed, beside dockerfile-ast, and how the time grows with its length. */
import { leaves, lineIndex, parse, stateOf, type Template } from '@imgtpl/grammar';
import { DockerfileParser } from 'dockerfile-ast';
import { SHAPES } from './shapes.js';

const KILOBYTE = 1024;
const LIMIT = 16 * KILOBYTE;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** What to do with a text, from the least to everything. */
const TASKS = {
  parse: (text: string) => parse(text).commands.length,
  'parse, ranges and comments': (text: string) => rangesOf(parse(text)),
  'parse, ranges and contents': (text: string) => contentsOf(parse(text)),
};

compare();
for (const name of Object.keys(SHAPES)) grow(name);

function compare(): void {
  const text = SHAPES['real commands']?.(LIMIT) ?? '';
  const theirs = fastest(() => DockerfileParser.parse(text), 40);
  console.log(`16 KB, ${parse(text).commands.length} commands. dockerfile-ast: ${speed(text, theirs)}`);
  for (const [task, run] of Object.entries(TASKS)) {
    const ours = fastest(() => run(text), 400);
    console.log(`  ${task.padEnd(28)} ${speed(text, ours).padStart(11)}   x${(theirs / ours).toFixed(1)}`);
  }
  console.log('\nmilliseconds for everything (contents, leaves, state, lines) at 1, 2, 4, 8 MB');
}

function grow(name: string): void {
  const times = [1, 2, 4, 8].map((factor) => {
    const text = SHAPES[name]?.(factor * MEGABYTE) ?? '';
    return fastest(() => everythingOf(text), 1);
  });
  const growth = (times[3] ?? 0) / (times[0] ?? 1);
  console.log(
    `${name.padEnd(32)} ${times.map((time) => time.toFixed(0).padStart(6)).join('')}   x${growth.toFixed(1)}`,
  );
}

function rangesOf({ commands, comments }: Template): number {
  return commands.reduce((sum, { range, argumentsRange }) => sum + range.end + argumentsRange.end, comments.length);
}

function contentsOf(template: Template): number {
  return template.commands.reduce((sum, { content }) => sum + content.shape.length, rangesOf(template));
}

function everythingOf(text: string): number {
  const template = parse(text);
  let count = contentsOf(template) + lineIndex(text).lineCount;
  for (const { range } of leaves(template)) count += range.end - range.start;
  return count + stateOf(template).at(template.commands.length).workingDirectory.length;
}

/** The shortest time of several runs in milliseconds, after a quarter as many to warm up. */
function fastest(run: () => unknown, runs: number): number {
  for (let warm = 0; warm < runs >> 2; warm++) run();
  let best = Number.POSITIVE_INFINITY;
  for (let done = 0; done < runs; done++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function speed(text: string, milliseconds: number): string {
  return `${(text.length / 1e3 / milliseconds).toFixed(1)} MB/s`;
}
