/**
 * `npm run bench`: how long `imgtpl lint` and `imgtpl emit` take compared with an empty Node program, and with many
 * files. Runs of all programs alternate, so that other load on the machine affects all alike.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../harness/root.js';

const PROGRAM = join(ROOT, 'packages/cli/bin/imgtpl.js');
const ROUNDS = 25;
const FILES = 10_000;
const FILE_BYTES = 2048;
const LIMIT_BYTES = 16_000;

const folder = mkdtempSync(join(tmpdir(), 'imgtpl-bench-'));
const env: NodeJS.ProcessEnv = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
try {
  benchStart();
  benchManyFiles();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function benchStart(): void {
  const small = write('small.imgtpl', 'RUN yum install -y nginx\n');
  const large = write('large.imgtpl', template(LIMIT_BYTES));
  const programs: readonly (readonly [string, readonly string[], NodeJS.ProcessEnv])[] = [
    ['node -e 0', ['-e', '0'], env],
    ['imgtpl --version', [PROGRAM, '--version'], env],
    ['imgtpl lint, one command', [PROGRAM, 'lint', small], env],
    ['imgtpl lint, 16 KB', [PROGRAM, 'lint', large], env],
    ['imgtpl emit, YAML', [PROGRAM, 'emit', withPipeline()], env],
    ['the same without cache', [PROGRAM, 'lint', large], { ...env, IMGTPL_CODE_CACHE: 'off' }],
  ];
  const times = programs.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, [, argv, environment]] of programs.entries()) {
      const time = milliseconds(argv, environment);
      // The first round fills the caches.
      if (round > 0) times[index]?.push(time);
    }
  }
  const [base = []] = times;
  console.log('wall time: median and fastest in milliseconds, both as a ratio to node -e 0');
  for (const [index, [name]] of programs.entries()) {
    const own = times[index] ?? [];
    const columns = [median(own), Math.min(...own)].map((time) => time.toFixed(0).padStart(6)).join('');
    const ratios = `x${(median(own) / median(base)).toFixed(2)} x${(Math.min(...own) / Math.min(...base)).toFixed(2)}`;
    console.log(`${name.padEnd(28)}${columns}   ${ratios}`);
  }
}

/** A template with its pipeline file in a separate folder, because a lint of one file also reads those beside it. */
function withPipeline(): string {
  mkdirSync(join(folder, 'pipeline'));
  write('pipeline/web.pipeline.yaml', 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n');
  return write('pipeline/web.imgtpl', 'RUN true\n');
}

function benchManyFiles(): void {
  const text = template(FILE_BYTES);
  for (let index = 0; index < FILES; index++) {
    const inside = `many/${index % 100}`;
    if (index < 100) mkdirSync(join(folder, inside), { recursive: true });
    write(`${inside}/${index}.imgtpl`, text);
  }
  const report = join(folder, 'usage.json');
  const measure = `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.resourceUsage())))`;
  const preload = write('measure.cjs', measure);
  const time = milliseconds(['--require', preload, PROGRAM, 'lint', join(folder, 'many')], env);
  const { maxRSS } = JSON.parse(readFileSync(report, 'utf8'));
  const perSecond = Math.round(FILES / (time / 1000));
  console.log(`${FILES} files of 2 KB: ${perSecond} files a second, ${Math.round(maxRSS / 1024)} MB at most`);
}

/** The commands of our own examples, repeated up to a size, as realistic content. */
function template(bytes: number): string {
  const examples = join(ROOT, 'examples');
  const texts = readdirSync(examples)
    .filter((name) => /^[a-z-]+\.imgtpl$/.test(name))
    .map((name) => readFileSync(join(examples, name), 'utf8'));
  const lines = texts.join('').repeat(20).split('\n');
  let text = '';
  for (const line of lines) {
    if (Buffer.byteLength(text) + Buffer.byteLength(line) >= bytes) break;
    text += `${line}\n`;
  }
  return text;
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function milliseconds(argv: readonly string[], environment: NodeJS.ProcessEnv): number {
  const start = performance.now();
  spawnSync(process.execPath, argv, { stdio: 'ignore', env: environment });
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
