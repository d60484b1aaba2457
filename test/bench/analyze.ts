/** `npm run bench`: how long a template takes to be judged, and how the time grows with texts that are full of faults. */
import { analysisOf } from '../harness/analysis-of.js';

const KILOBYTE = 1024;
const LIMIT = 16 * KILOBYTE;

/** Texts of roughly a given length (UTF-16 units), each hard on another rule. */
const SHAPES: { readonly [name: string]: (length: number) => string } = {
  'RUN commands': (length) => repeat('RUN yum install -y nginx && systemctl enable nginx\n', length),
  'empty commands': (length) => repeat('RUN\n', length),
  'unknown commands': (length) => Array.from({ length: length >> 3 }, (_, index) => unknownWord(index)).join('\n'),
  'late FROMs': (length) => repeat('RUN a\nFROM b\n', length),
  'pairs without =': (length) => `ENV A=a ${repeat('b ', length)}`,
  'broken pairs': (length) => `LABEL ${repeat('1="a"b ', length)}`,
  'flags of Docker': (length) => `COPY ${repeat('--from a ', length)}`,
  'variables in a URL': (length) => `COPY https://example.com/${repeat('${A:-b?c}', length)} /b`,
  'colons in a user': (length) => `USER ${repeat(':', length)}`,
  'commas in an array': (length) => `CMD [${repeat('"a" ', length)}`,
  'parameters without value': (length) => `COMPONENT ic-1 ${repeat('--a ', length)}`,
  'continuations that lead nowhere': (length) => `RUN a${repeat(' \\\n', length)}`,
  'comments in a command': (length) => `RUN a \\\n${repeat('# b\n', length)}`,
  'programs that wait for a terminal': (length) => `RUN ${repeat('vi a && ', length)}b`,
  'options of a package manager': (length) => `RUN yum ${repeat('-q ', length)}`,
  'restarts in a RUN': (length) => `RUN ${repeat('reboot; ', length)}b`,
  'ADD for COPY': (length) => repeat('ADD a b\n', length),
};

const budget = fastest(SHAPES['RUN commands']?.(LIMIT) ?? '', 100);
console.log(`16 KB of RUN commands are judged in ${budget.toFixed(1)} ms`);
console.log('\nmilliseconds at 128, 256, 512, 1024 KB');
for (const [name, shape] of Object.entries(SHAPES)) {
  const times = [128, 256, 512, 1024].map((kilobytes) => fastest(shape(kilobytes * KILOBYTE), 2));
  const growth = (times[3] ?? 0) / (times[0] ?? 1);
  const columns = times.map((time) => time.toFixed(0).padStart(6)).join('');
  console.log(`${name.padEnd(32)}${columns}   x${growth.toFixed(1)}`);
}

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function unknownWord(index: number): string {
  return `x${index.toString(36).padStart(6, '0')}`;
}

/** The shortest time of several runs, in milliseconds. */
function fastest(text: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    void analysisOf(text).diagnostics;
    return performance.now() - start;
  });
  return Math.min(...times);
}
