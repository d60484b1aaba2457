import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { namingTexts, STORM_TEXTS } from '../../../test/harness/storm-texts.js';
import { inFolder } from './harness/folder.js';
import { startProgram } from './harness/program.js';
import { runIn } from './harness/run-in-process.js';

const { templates, configurations, bases, catalogues, pipelines } = STORM_TEXTS;

const LINKED = 'shared/linked';

/** What each file may contain; the texts of templates that follow one another have the same length. */
const TEXTS = {
  'w/web.imgtpl': ['RUN a\n', 'USER \n', 'run a\n'],
  'w/sub/web.imgtpl': templates,
  'w/sub/deep/other.imgtpl': templates,
  'shared/t.imgtpl': ['RUN a\n', 'run a\n'],
  [LINKED]: ['RUN a\n', 'run a\n', 'USER \n'],
  'w/web.pipeline.yaml': pipelines,
  'w/sub/all.pipeline.yaml': namingTexts('../../shared/t.imgtpl'),
  'w/imgtpl.config.yaml': configurations,
  'w/sub/imgtpl.config.yaml': configurations,
  'w/base.yaml': bases,
  'w/catalogue.json': catalogues,
  'w/.gitignore': ['deep\n', '\uFEFFsub\n', ''],
} satisfies Record<string, readonly string[]>;

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('write', 'replace', 'age', 'remove', 'link'),
      path: fc.constantFrom(...(Object.keys(TEXTS) as (keyof typeof TEXTS)[])),
      text: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ moves: fc.constantFrom('w/sub', 'w/sub/deep'), to: fc.constant('w/moved') }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function take(folder: string, one: Step): void {
  const at = (path: string) => join(folder, path);
  if ('moves' in one) {
    const [from, to] = existsSync(at(one.moves)) ? [one.moves, one.to] : [one.to, one.moves];
    if (existsSync(at(from)) && existsSync(dirname(at(to))) && !existsSync(at(to))) renameSync(at(from), at(to));
    return;
  }
  const path = at(one.path);
  const texts = TEXTS[one.path];
  const text = texts[one.text % texts.length] ?? '';
  const before = statSync(path, { throwIfNoEntry: false });
  mkdirSync(dirname(path), { recursive: true });
  // What a link leads to is only watched if it is there.
  const isLinked = one.path === LINKED;
  if ((one.does === 'remove' || one.does === 'link') && !isLinked) rmSync(path, { force: true });
  if (one.does === 'link' && !isLinked) symlinkSync(at(LINKED), path);
  if (one.does === 'write' || one.does === 'age') writeFileSync(path, text);
  // Some programs keep the time of what they copy.
  if (one.does === 'age' && before) utimesSync(path, before.atime, before.mtime);
  if (one.does !== 'replace') return;
  writeFileSync(at('w/draft'), text);
  renameSync(at('w/draft'), path);
}

/** After this time, a file that looks the same is not read again. */
const untilSettled = () => new Promise((resume) => setTimeout(resume, 3_200));

const LAST: Step = { does: 'write', path: 'w/web.pipeline.yaml', text: 1 };

describe('a storm of changes during lint --watch', () => {
  it('always ends in what a fresh lint reports', async () => {
    const steps = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 15, maxLength: 20 });
    const texts = Object.entries(TEXTS).map(([path, [text = '']]) => [path, text]);
    await fc.assert(
      fc.asyncProperty(steps, (drawn) =>
        inFolder({ '.git/HEAD': '', ...Object.fromEntries(texts) }, async (folder) => {
          await untilSettled();
          const report = join(folder, 'report.json');
          const cwd = join(folder, 'w');
          const argv = ['lint', '--format', 'json', '.'];
          const child = startProgram(cwd, [...argv, '--watch', '--output', report]);
          let stderr = '';
          child.stderr?.on('data', (data) => (stderr += data));
          for (const changes of [[], ...drawn, [LAST]]) {
            if (changes[0] === LAST) await untilSettled();
            for (const one of changes) take(folder, one);
            const fresh = await runIn(cwd, argv);
            const shown = () => ({
              stderr: stderr.split(/Watching for changes.*\n/).at(-2),
              // If no file can be linted, there is no report.
              stdout: fresh.stdout === '' || !existsSync(report) ? '' : readFileSync(report, 'utf8'),
            });
            const isSame = () => shown().stderr === fresh.stderr && shown().stdout === fresh.stdout;
            for (let wait = 0; wait < 400 && !isSame(); wait++) await new Promise((resume) => setTimeout(resume, 25));
            assert.deepEqual(shown(), { stderr: fresh.stderr, stdout: fresh.stdout }, JSON.stringify(changes));
          }
          child.kill('SIGINT');
          await once(child, 'exit');
        }),
      ),
      { numRuns: 2, endOnFailure: true },
    );
  });
});
