import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EMIT_FORMATS } from '@imgtpl/request';
import { COMMANDS, LANGUAGES } from '@imgtpl/spec';
import { checkedFixture } from './harness/analyze-fixture.js';
import { ROOT } from './harness/root.js';

/**
 * Runs what the documents show: a fence with a file name (```yaml web.pipeline.yaml) writes that file; a `console`
 * fence contains commands (`$ …`), each with its output and, if it is not 0, `exit N`. All fences of a page share one
 * folder.
 */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'STYLE.md',
  'SECURITY.md',
  'examples/README.md',
  'client/README.md',
  'packages/cli/README.md',
  ...pagesIn('docs'),
];

/** The two pages of the extension's walkthrough that show a file belong together. */
const WALKTHROUGH = 'client/walkthrough';

interface Fence {
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
}

describe('documents', () => {
  for (const page of PAGES) {
    const source = readFileSync(join(ROOT, page), 'utf8');

    it(`${page}: links lead somewhere`, () => {
      for (const [, target = '', anchor] of source.matchAll(/\]\(([^)#\s]*)(?:#([^)]*))?\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const path = target === '' ? page : join(dirname(page), target);
        assert.ok(existsSync(join(ROOT, path)), target);
        if (anchor !== undefined) assert.ok(anchorsOf(path).includes(anchor), `${target}#${anchor}`);
      }
    });

    it(`${page}: commands print what is shown`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'imgtpl-documents-'));
      try {
        cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
        for (const { language, file, text } of fencesOf(source)) {
          if (file !== undefined) {
            mkdirSync(dirname(join(folder, file)), { recursive: true });
            writeFileSync(join(folder, file), text);
          } else if (language === 'console') runConsole(text, folder);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});

describe('docs/language.md', () => {
  const rows = rowsOf('docs/language.md');

  for (const { keyword } of COMMANDS)
    it(`has a row of ${keyword}`, () => {
      assert.ok(rows.some((row) => new RegExp(`^[^|]*\\|[^|]*\`${keyword}\\b`).test(row)));
    });
});

describe('docs/from-template-to-image.md', () => {
  const rows = rowsOf('docs/from-template-to-image.md');

  for (const format of EMIT_FORMATS)
    it(`has a row of ${format}`, () => {
      assert.ok(rows.some((row) => row.split('|')[1]?.includes(`\`${format}\``)));
    });
});

describe('the walkthrough of the extension', () => {
  const fences = pagesIn(WALKTHROUGH).flatMap((page) => [...fencesOf(readFileSync(join(ROOT, page), 'utf8'))]);

  it('shows a template and a pipeline file with nothing wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'imgtpl-walkthrough-'));
    try {
      for (const { file, text } of fences) if (file !== undefined) writeFileSync(join(folder, file), text);
      runConsole('$ imgtpl lint --max-warnings 0 .\n2 files checked: nothing found\n', folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('marks what is wrong as it is marked', () => {
    const drawn = fences.filter(({ language, file }) => language === 'imgtpl' && file === undefined);
    assert.match(drawn.map(({ text }) => text).join(''), /\^ error /);
    for (const { text } of drawn) assert.equal(checkedFixture(text, { kind: 'build', rule: '' }), text);
  });
});

describe('the extension', () => {
  const manifest = readJson('client/package.json');
  const texts = readJson('client/package.nls.json');

  it('offers every language', () => {
    const { enum: values } = manifest.contributes.configuration.properties['imgtpl.language'];
    assert.deepEqual(values, ['auto', ...LANGUAGES]);
  });

  it('offers every indentation that its documentation names', () => {
    const documented = /`imgtpl\.format\.indent` \| `argument` .* up to (\d+)/;
    const [, widest] = documented.exec(readFileSync(join(ROOT, 'docs/formatting.md'), 'utf8')) ?? [];
    const { enum: values } = manifest.contributes.configuration.properties['imgtpl.format.indent'];
    assert.deepEqual(values, ['argument', ...Array.from({ length: Number(widest) + 1 }, (_, width) => width)]);
  });

  it('has a text for every name in its manifest', () => {
    const names = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(names)].sort(), Object.keys(texts).sort());
  });

  for (const language of LANGUAGES.filter((it) => it !== 'en'))
    it(`speaks ${language}`, () => {
      const locale = language.toLowerCase();
      const translated = readJson(`client/package.nls.${locale}.json`);
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(texts).sort());
      assert.ok(existsSync(join(ROOT, WALKTHROUGH, `fix.nls.${locale}.md`)));
    });
});

function readJson(path: string) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

function pagesIn(folder: string): readonly string[] {
  const names = readdirSync(join(ROOT, folder));
  return names.filter((it) => it.endsWith('.md')).map((it) => `${folder}/${it}`);
}

/** The rows of all tables whose first cell begins with code. */
function rowsOf(page: string): readonly string[] {
  const lines = readFileSync(join(ROOT, page), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('| `'));
}

/** The anchors of the headings of a page. */
function anchorsOf(page: string): readonly string[] {
  const headings = readFileSync(join(ROOT, page), 'utf8').matchAll(/^#+ (.*)$/gm);
  return Array.from(headings, ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}

function* fencesOf(source: string): Generator<Fence> {
  for (const [, language = '', file, text = ''] of source.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)) {
    yield { language, file, text };
  }
}

function runConsole(text: string, folder: string): void {
  for (const [, command = '', shown = ''] of text.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)) {
    const { stdout, stderr, status } = spawnSync('sh', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${binaries()}:${process.env['PATH']}`, LC_ALL: 'en_US.UTF-8', NO_COLOR: '1' },
    });
    const exit = status === 0 ? '' : `exit ${status}\n`;
    assert.equal(`$ ${command}\n${stdout}${stderr}${exit}`, `$ ${command}\n${shown}`);
  }
}

/** A folder in which `imgtpl` is our command line, as npm installs it. */
function binaries(): string {
  return join(ROOT, 'node_modules/.bin');
}
