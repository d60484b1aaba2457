import assert from 'node:assert/strict';
import { type FileReport, lintDocument, lintFiles, openWorkspace } from '@imgtpl/workspace';
import fc from 'fast-check';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

function open(files: Files) {
  return openWorkspace({
    files: memoryFileSystem({ '/r/.git/HEAD': '', ...files }),
    workingDirectory: '/r',
    language: 'en',
  });
}

async function lint(files: Files, paths: readonly string[] = Object.keys(files)): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for await (const report of lintFiles(open(files), paths)) reports.push(report);
  return reports;
}

function summary(report: FileReport): string {
  switch (report.outcome) {
    case 'judged': {
      const found = report.diagnostics.map(
        ({ code, severity, range }) => `${severity} ${code} ${range.start}-${range.end}`,
      );
      return `${report.path} ${report.kind} ${report.bytes} ${report.commands}: ${found.join(', ')}`;
    }
    case 'unreadable':
      return `${report.fault}: ${report.message}`;
    case 'faulty-configuration':
      return `${report.path}: ${report.diagnostics.map(({ message }) => message).join(' ')}`;
    default:
      return report satisfies never;
  }
}

describe('lintFiles', () => {
  it('judges by kind and configuration', async () => {
    const files = {
      '/r/imgtpl.config.json': '{ "rules": { "EmptyCommandContent.RUN": { "severity": "hint", "reason": "x" } } }',
      '/r/a.imgtpl': 'RUN\r\nUSER root\r\n',
      '/r/b.component.imgtpl': 'COMPONENT ic-1\n',
    };
    const reports = await lint(files, ['/r/a.imgtpl', '/r/b.component.imgtpl']);
    assert.deepEqual(reports.map(summary), [
      '/r/a.imgtpl build 14 2: hint EmptyCommandContent.RUN 0-3',
      '/r/b.component.imgtpl component 15 1: error InvalidCommand.Component 0-9',
    ]);
  });

  it('says of a file that is no text what it is, and where', async () => {
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [
        Uint8Array.of(0x52, 0xff),
        'not-utf-8: x.imgtpl is not UTF-8: the byte at offset 1 does not belong there; save it as UTF-8.',
      ],
      [Uint8Array.of(0xff, 0xfe, 0x52, 0), 'not-utf-8: x.imgtpl is UTF-16; save it as UTF-8.'],
      [Uint8Array.of(0xfe, 0xff, 0, 0x52), 'not-utf-8: x.imgtpl is UTF-16; save it as UTF-8.'],
      [Uint8Array.of(0x52, 0, 0x55, 0, 0x4e, 0), 'not-utf-8: x.imgtpl is UTF-16; save it as UTF-8.'],
      [Uint8Array.of(0, 0x52, 0, 0x55), 'not-utf-8: x.imgtpl is UTF-16; save it as UTF-8.'],
      [Uint8Array.of(0xef, 0xbb, 0xbf), '/r/x.imgtpl build 0 0: '],
    ];
    for (const [bytes, expected] of cases) {
      const [report] = await lint({ '/r/x.imgtpl': bytes });
      assert.equal(report && summary(report).replace(/: (?:warning|hint) .*$/, ': '), expected);
    }
    assert.deepEqual((await lint({}, ['/r/x.imgtpl', '/r/.git'])).map(summary), [
      'not-a-file: .git is not a file.',
      'missing: x.imgtpl does not exist.',
    ]);
  });

  it('finds the first byte that is not UTF-8', async () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const isText = (bytes: Uint8Array) => {
      try {
        return strict.decode(bytes) !== undefined;
      } catch {
        return false;
      }
    };
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0xbd,
      0xbf,
      0xc2,
      0xc1,
      0xe0,
      0xa0,
      0xed,
      0x9f,
      0xef,
      0xf0,
      0x90,
      0xf4,
      0x8f,
      0xf5,
      0xff,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 9 }), async (bytes) => {
        const content = Uint8Array.from([0x41, ...bytes]);
        const [report] = await lint({ '/r/x.imgtpl': content });
        if (isText(content)) return report?.outcome === 'judged';
        const offset = Number(/offset (\d+)/.exec(report ? summary(report) : '')?.[1]);
        return isText(content.slice(0, offset)) && !isText(content.slice(0, offset + 1));
      }),
    );
  });

  it('reports a faulty configuration once and judges by the rest', async () => {
    const files = { '/r/imgtpl.config.yaml': 'rule: {}\n', '/r/a.imgtpl': 'RUN\n', '/r/b.imgtpl': 'USER root\n' };
    assert.deepEqual((await lint(files, ['/r/a.imgtpl', '/r/b.imgtpl'])).map(summary), [
      '/r/imgtpl.config.yaml: There is no key rule here; did you mean rules?',
      '/r/a.imgtpl build 4 1: error EmptyCommandContent.RUN 0-3',
      '/r/b.imgtpl build 10 1: ',
    ]);
  });

  it('judges a text under a name', async () => {
    const reports: FileReport[] = [];
    for await (const report of lintDocument(open({}), { path: '/r/new.test.imgtpl', text: 'RUN\n' }))
      reports.push(report);
    assert.deepEqual(reports.map(summary), ['/r/new.test.imgtpl test 4 1: error EmptyCommandContent.RUN 0-3']);
  });
});
