import assert from 'node:assert/strict';
import { COMMANDS } from '@imgtpl/spec';
import { type SourceFile, sourceFiles } from './harness/source-files.js';

/** Which packages each one may import: the staircase of ARCHITECTURE.md. The client speaks LSP and imports none. */
const MAY_IMPORT: { readonly [folder: string]: readonly string[] } = {
  'packages/spec': [],
  grammar: ['spec'],
  'packages/language': ['spec', 'grammar'],
  'packages/request': ['spec', 'grammar', 'language'],
  'packages/workspace': ['spec', 'grammar', 'language', 'request'],
  'packages/cli': ['spec', 'grammar', 'language', 'request', 'workspace', 'server'],
  server: ['spec', 'grammar', 'language', 'request', 'workspace'],
  client: [],
};

/** Where `node:` imports are allowed: in code that only runs on Node. */
const ON_NODE = [/^packages\/cli\//, /^packages\/workspace\/src\/node-/, /^server\/src\/(?:node|main)\.ts/];

/** Libraries that only some folders may use. */
const ONLY_IN: readonly { readonly library: RegExp; readonly folders: readonly string[] }[] = [
  { library: /^chevrotain/, folders: ['grammar'] },
  { library: /^vscode-language/, folders: ['server', 'client'] },
  { library: /^vscode$/, folders: ['client'] },
];

/** Facts and texts: tables may be long, and so may functions that only contain a table. */
const DATA = [/^packages\/spec\/src\//, /\/messages\//];

describe('architecture', () => {
  const files = sourceFiles(Object.keys(MAY_IMPORT));

  for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${folder} imports only what stands below it`, () => {
      const own = files.filter((file) => file.folder === folder);
      for (const { path, imports } of own) {
        for (const { specifier } of imports) {
          const [scope, name = ''] = specifier.split('/');
          if (scope === '@imgtpl') assert.ok(allowed.includes(name), `${path} imports ${specifier}`);
        }
      }
    });
  }

  it('node: stands only in what runs on Node alone', () => {
    for (const { path, imports } of files) {
      if (ON_NODE.some((place) => place.test(path))) continue;
      assert.deepEqual(
        imports.filter(({ specifier }) => specifier.startsWith('node:')),
        [],
        path,
      );
    }
  });

  for (const { library, folders } of ONLY_IN) {
    it(`${library.source} is used only in ${folders.join(' and ')}`, () => {
      const users = files.filter(({ imports }) => imports.some(({ specifier }) => library.test(specifier)));
      for (const { path, folder } of users) assert.ok(folders.includes(folder), path);
    });
  }

  it('no file imports the index of its own package', () => {
    for (const { path, imports, folder } of files) {
      const index = `${folder}/src/index.ts`;
      assert.ok(!imports.some(({ target }) => target === index) || path === index, path);
    }
  });

  it('no file imports itself by way of others', () => {
    assert.deepEqual(findCycle(importsOfFiles(files)), []);
  });

  it('folders inside of a package stand below one another, too', () => {
    assert.deepEqual(findCycle(importsOfFolders(files)), []);
  });

  it('keywords stand in the table of commands alone', () => {
    const literal = new RegExp(`(['"\`])(?:${COMMANDS.map(({ keyword }) => keyword).join('|')})\\1`);
    for (const { path, folder, text } of files) {
      if (folder !== 'packages/spec') assert.doesNotMatch(text, literal, path);
    }
  });

  it('nothing is called utils, helpers, common or misc', () => {
    for (const { path } of files) assert.doesNotMatch(path, /(?:^|[/-])(?:util|helper|common|misc)s?(?:[/.-]|$)/);
  });

  it('no module has a state of its own, but for the door through which VS Code calls', () => {
    const others = files.filter(({ path }) => !/^client\/src\/extension\./.test(path));
    for (const { path, text } of others) assert.doesNotMatch(text, /^(?:export )?(?:let|var) /m, path);
  });

  it('files have at most 250 lines', () => {
    assert.deepEqual(
      files.filter(({ path, lines }) => lines.length > 250 && !isData(path)).map(({ path }) => path),
      [],
    );
  });

  it('a pattern fits into a line', () => {
    const long = (line: string) => line.length > 120 && /^ *\/[^/*].*\/[a-z]*[,;)]*$/.test(line);
    const found = files.filter(({ lines }) => lines.some(long));
    assert.deepEqual(
      found.map(({ path }) => path),
      [],
    );
  });

  it('functions have at most 40 lines', () => {
    const long = files.filter(({ path }) => !isData(path)).flatMap((file) => [...longFunctions(file)]);
    assert.deepEqual(long, []);
  });
});

function isData(path: string): boolean {
  return DATA.some((place) => place.test(path));
}

/** The imports of each file or folder from its own package. */
type Imports = ReadonlyMap<string, ReadonlySet<string>>;

function importsOfFiles(files: readonly SourceFile[]): Imports {
  return new Map(files.map(({ path, imports }) => [path, new Set(imports.flatMap(({ target }) => target ?? []))]));
}

/** The folders of each package's sources. Files next to them are in no folder, because they combine them. */
function importsOfFolders(files: readonly SourceFile[]): Imports {
  const folders = new Map<string, Set<string>>();
  for (const [path, targets] of importsOfFiles(files)) {
    const from = folderOf(path);
    if (from === undefined) continue;
    const others = [...targets].flatMap((target) => folderOf(target) ?? []).filter((to) => to !== from);
    folders.set(from, new Set([...(folders.get(from) ?? []), ...others]));
  }
  return folders;
}

function folderOf(path: string): string | undefined {
  return /^.*?\/src\/[^/]+(?=\/)/.exec(path)?.[0];
}

/** The places of an import cycle, including type imports; empty if there is none. */
function findCycle(imports: Imports): readonly string[] {
  const done = new Set<string>();
  const visit = (place: string, above: readonly string[]): readonly string[] => {
    if (above.includes(place)) return [...above.slice(above.indexOf(place)), place];
    if (done.has(place)) return [];
    for (const target of imports.get(place) ?? []) {
      const cycle = visit(target, [...above, place]);
      if (cycle.length > 0) return cycle;
    }
    done.add(place);
    return [];
  };
  return [...imports.keys()].map((place) => visit(place, [])).find((cycle) => cycle.length > 0) ?? [];
}

/** Counts the lines of each function without those of the functions inside it. */
function* longFunctions({ path, lines }: SourceFile): Generator<string> {
  const open: { readonly start: number; readonly end: number; inner: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const end = functionEnd(lines, index, line);
    if (end !== undefined) open.push({ start: index, end, inner: 0 });
    for (let last = open.at(-1); last !== undefined && last.end === index; last = open.at(-1)) {
      open.pop();
      const length = last.end - last.start + 1;
      if (length - last.inner > 40) yield `${path}:${last.start + 1} has ${length - last.inner} lines`;
      const outer = open.at(-1);
      if (outer !== undefined) outer.inner += length;
    }
  }
}

/** With our formatter, a function ends at the first line that closes a brace at its own indentation. */
function functionEnd(lines: readonly string[], index: number, line: string): number | undefined {
  const [, indent, start = ''] = /^( *)(.*)$/.exec(line) ?? [];
  if (indent === undefined || !isFunctionStart(start)) return undefined;
  for (let end = index + 1; end < lines.length; end++) {
    const last = lines[end] ?? '';
    if (last.startsWith(`${indent}}`) && !last.endsWith('{')) return end;
  }
  return undefined;
}

function isFunctionStart(line: string): boolean {
  if (/^(?:if|for|while|switch|catch|return|describe|it)\b/.test(line)) return false;
  return (
    /^(?:export )?(?:default )?(?:async )?function\b(?!:)/.test(line) ||
    /=> \{$/.test(line) ||
    /^(?:(?:public|private|override|async|static|get|set) )*\*?[\w#]+(?:<.*>)?\(.*\{$/.test(line)
  );
}
