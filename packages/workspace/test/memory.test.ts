import assert from 'node:assert/strict';
import {
  createMemory,
  discover,
  type FileReport,
  forgetUnused,
  lintFiles,
  type Memory,
  openWorkspace,
} from '@imgtpl/workspace';
import fc from 'fast-check';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';

const TEMPLATE = ['RUN\n', 'run yum install -y a\n', 'COMPONENT acs:ecs:cn-hangzhou:1:imagecomponent/web/2.*\n'];
const CONFIGURATION = [
  'rules:\n  command-case: off\n',
  'rules:\n  command-cas: off\n',
  'extends: ./base.yaml\n',
  'extends: ../base.yaml\ncatalogues: [./all.json]\n',
  'catalogues: [./all.json, ./none.json]\n',
  'catalogues: [./*.json]\noverrides:\n  - files: [web*]\n    kind: test\n    rules:\n      command-case: error\n',
];
const NAMING = 'Name: web\nBuildContentFile: ../web.imgtpl\nTestContentFile: ./other.test.imgtpl\n';
const PIPELINE = [
  'Name: web\n',
  'Name: web\nInternetMaxBandwidthOut: 1\nTestContent: |\n  run true\n  COMPONENT ic-2\n',
  'Name: [\n',
  NAMING,
  `${NAMING}InternetMaxBandwidthOut: 1\n---\nName: b\nBuildContentFile: web.imgtpl\n`,
];
const COMPONENT = '"Name": "web", "ComponentVersion": "1.0.0", "ComponentType": "Test"';
const COMPONENTS = `{ "ImageComponentId": "ic-1", "Owner": "SELF", ${COMPONENT} }, { "Owner": "ALIYUN", ${COMPONENT} }`;

/** What each file may contain. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  '/r/web.imgtpl': TEMPLATE,
  '/r/sub/web.imgtpl': TEMPLATE,
  '/r/sub/web.IMGTPL': TEMPLATE,
  '/r/sub/other.test.imgtpl': TEMPLATE,
  '/r/web.pipeline.yaml': PIPELINE,
  '/r/sub/web.pipeline.yml': PIPELINE,
  '/r/sub/web.pipeline.json': ['{}', '{"Name": "web", "BuildContentFile": "../web.imgtpl"}'],
  '/r/sub/all.pipeline.yaml': PIPELINE,
  '/r/imgtpl.config.yaml': CONFIGURATION,
  '/r/sub/imgtpl.config.yaml': CONFIGURATION,
  '/r/base.yaml': [...CONFIGURATION.slice(0, 2), 'rules:\n  run-needs-network: off\n'],
  '/r/all.json': ['{', '{"ImageComponent":{"ImageComponentSet":[]}}'],
  '/r/sub/all.json': [`{"ImageComponent":{"ImageComponentSet":[${COMPONENTS}]}}`, '[]'],
  '/r/.gitignore': ['sub\n', '*.test.imgtpl\n', ''],
  '/r/.git/HEAD': [''],
  '/r/sub/.git/HEAD': [''],
};

type Files = Readonly<Record<string, string>>;

const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ path: fc.constantFrom(...Object.keys(TEXTS)), text: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ path: fc.constantFrom(...Object.keys(TEXTS)) }) },
  { weight: 1, arbitrary: fc.constantFrom({ from: '/r/sub/', to: '/r/new/' }, { from: '/r/new/', to: '/r/sub/' }) },
);
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

/** The files after a change: a file is written or removed, or a folder gets another name. */
function changed(files: Files, one: Change): Files {
  if ('from' in one) {
    const renamed = (path: string) => (path.startsWith(one.from) ? one.to + path.slice(one.from.length) : path);
    return Object.fromEntries(Object.entries(files).map(([path, text]) => [renamed(path), text]));
  }
  const { [one.path]: _, ...others } = files;
  const texts = TEXTS[one.path] ?? [];
  return 'text' in one ? { ...others, [one.path]: texts[one.text % texts.length] ?? '' } : others;
}

async function lint(files: Files, memory?: Memory): Promise<readonly FileReport[]> {
  const workspace = openWorkspace({ files: memoryFileSystem(files), workingDirectory: '/r', language: 'en', memory });
  const found = await discover(workspace, ['/r']);
  const reports: FileReport[] = [];
  for await (const report of lintFiles(workspace, found.files)) reports.push(report);
  return reports;
}

/** Everything that a report shows, as plain data. */
function shown(reports: readonly FileReport[]): readonly object[] {
  return reports.map((report) => {
    if (report.outcome === 'unreadable') return report;
    const { lines, pipelines: _, ...rest } = { pipelines: [], ...report };
    return { ...rest, lineCount: lines.lineCount };
  });
}

const diagnosticsOf = (reports: readonly FileReport[], path: string) =>
  reports.flatMap((report) => (report.outcome === 'judged' && report.path === path ? [report.diagnostics] : []))[0];

describe('a memory', () => {
  it('changes nothing in what a run finds, whatever was changed between the runs', async () => {
    const rounds = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rounds, async (drawn) => {
        const memory = createMemory();
        let files: Files = Object.fromEntries(Object.entries(TEXTS).map(([path, [text = '']]) => [path, text]));
        for (const changes of drawn) {
          files = changes.reduce(changed, files);
          forgetUnused(memory);
          assert.deepEqual(shown(await lint(files, memory)), shown(await lint(files)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not take a catalogue with the same components for complete', async () => {
    const memory = createMemory();
    const files = { '/r/a.imgtpl': TEMPLATE[2] ?? '', '/r/all.json': TEXTS['/r/sub/all.json']?.[0] ?? '' };
    for (const catalogues of ['[./all.json]', '[./all.json, ./none.json]']) {
      const now = { ...files, '/r/imgtpl.config.yaml': `catalogues: ${catalogues}\n` };
      assert.deepEqual(shown(await lint(now, memory)), shown(await lint(now)));
    }
  });

  it('lets a run judge only what has changed, and what a change affects', async () => {
    const memory = createMemory();
    const before = {
      '/r/imgtpl.config.yaml': 'overrides:\n  - files: [c.imgtpl]\n    kind: test\ncatalogues: [./catalogue.json]\n',
      '/r/catalogue.json': '{"ImageComponent":{"ImageComponentSet":[]}}',
      '/r/a.imgtpl': 'RUN\n',
      '/r/a.pipeline.yaml': 'Name: a\n',
      '/r/b.imgtpl': 'RUN\n',
      '/r/b.pipeline.yaml': 'Name: b\n',
      '/r/c.imgtpl': 'RUN\n',
    };
    const paths = Object.keys(before).filter((path) => /\.imgtpl$|pipeline/.test(path));
    let last = await lint(before, memory);
    const judgedAgain = async (files: Files) => {
      forgetUnused(memory);
      const now = await lint(files, memory);
      const again = paths.filter((path) => diagnosticsOf(now, path) !== diagnosticsOf(last, path));
      last = now;
      return again;
    };
    assert.deepEqual(await judgedAgain({ ...before, '/r/a.imgtpl': 'USER\n' }), ['/r/a.imgtpl']);
    assert.deepEqual(await judgedAgain({ ...before, '/r/d.imgtpl': 'USER\n' }), ['/r/a.imgtpl']);
    const edited = { ...before, '/r/b.pipeline.yaml': 'Name: new\n' };
    assert.deepEqual(await judgedAgain(edited), ['/r/b.imgtpl', '/r/b.pipeline.yaml']);
    assert.deepEqual(await judgedAgain(edited), []);
    assert.deepEqual(await judgedAgain({ ...edited, '/r/catalogue.json': '{' }), paths);
  });
});
