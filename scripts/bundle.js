/**
 * Bundles the command line: packages/cli/dist/bundle with a pack for what every `lint` needs and one for each thing that
 * few commands need, and packages/cli/dist/docs with the pages that `explain` shows. Plain JavaScript.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { root } from './bootstrap.js';

const cli = join(root, 'packages/cli');
const target = 'node20.19';
const SERVER_APART = {
  name: 'server-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@imgtpl\/server\/node$/ }, () => ({ path: './server.js', external: true }));
  },
};

/**
 * Chevrotain fills a table of 65,536 numbers before it reads its first character: a tenth of the time that a short lint
 * takes beyond the start of Node. Each entry is one short calculation.
 */
const CHEVROTAIN_TABLE = {
  name: 'chevrotain-table',
  setup({ onLoad }) {
    onLoad({ filter: /chevrotain[\\/]lib[\\/]src[\\/]scan[\\/]lexer\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
        .replace('charCodeToOptimizedIdxMap = new Array(65536);', 'return;')
        .replace(': charCodeToOptimizedIdxMap[charCode]', ': 255 + ~~(charCode / 255)');
      if (!contents.includes('return;\n') || contents.includes('IdxMap[charCode]'))
        throw new Error(`${path} has changed`);
      return { contents };
    });
  },
};

const shared = {
  absWorkingDir: root,
  outdir: 'out',
  platform: 'node',
  target,
  format: 'esm',
  bundle: true,
  write: false,
  charset: 'ascii',
  logLevel: 'warning',
  minify: true,
  legalComments: 'none',
  metafile: true,
  // Its CommonJS build has no named exports once it is a part of its own.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  // write-file-atomic makes the names of its drafts from it, and needs no more than some text.
  define: { __filename: '"imgtpl"' },
  plugins: [CHEVROTAIN_TABLE],
  // What signs and sends a request is installed beside the program and loaded by `submit` alone.
  external: ['@alicloud/*', '@darabonba/*'],
};

/** What `imgtpl lint FILE` loads although it is imported on demand. */
const CORE = [
  'packages/cli/dist/main.js',
  'packages/cli/dist/commands/lint.js',
  'packages/language/dist/messages/en.js',
  'packages/workspace/dist/messages/en.js',
];

/** Makes the bundle. */
export async function bundle() {
  const { core, others, inputs } = await makePacks();
  const server = await makeServerPack();
  const packs = new Map([['core.js', core], ['server.js', server.pack], ...others]);
  const hash = createHash('sha256');
  for (const [name, text] of packs) hash.update(`${name}\n${text}\n`);
  const start = await bundleStart(hash.digest('hex').slice(0, 16));
  const folder = join(cli, 'dist/bundle');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of [...packs, ['start.js', start]]) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(cli, 'dist/THIRD-PARTY-LICENSES.txt'), licences([...inputs, ...server.inputs]));
  copyPages();
}

/**
 * esbuild splits ES modules only, and V8 caches the code of scripts only: so the parts are made as ES modules, turned
 * into CommonJS one by one, and those that are always loaded are put together.
 */
async function makePacks() {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: ['packages/cli/dist/main.js'],
    splitting: true,
    plugins: [SERVER_APART, ...shared.plugins],
  });
  const inCore = closure(metafile.outputs);
  const core = [];
  const others = [];
  for (const { path, text } of outputFiles) {
    const name = basename(path);
    const factory = await toFactory(name, text);
    if (inCore.has(name)) core.push(factory);
    else others.push([name, `({${factory}})`]);
  }
  return { core: `({${core.join(',\n')}})`, others, inputs: Object.keys(metafile.inputs) };
}

/**
 * The language server shares the language with the command line, and uses more of it. Split together, what only the
 * server uses of a file would lie with what both use: in the core. So it has a copy of its own.
 */
async function makeServerPack() {
  const { outputFiles, metafile } = await build({ ...shared, entryPoints: { server: '@imgtpl/server/node' } });
  const pack = `({${await toFactory('server.js', outputFiles[0].text)}})`;
  return { pack, inputs: Object.keys(metafile.inputs) };
}

/** A module's name and its function, as `packs.ts` wants them. */
async function toFactory(name, text) {
  return `"./${name}":function(exports,require,module){${await toCommonJs(text)}\n}`;
}

async function toCommonJs(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    target,
    platform: 'node',
    charset: 'ascii',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  return code;
}

/** The names of the parts that the core's entries need, directly or not. */
function closure(outputs) {
  const found = new Set();
  const open = Object.keys(outputs).filter((path) => CORE.includes(outputs[path].entryPoint));
  if (open.length !== CORE.length) throw new Error(`of ${CORE.join(', ')} only ${open.length} are loaded on demand`);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(basename(path))) continue;
    found.add(basename(path));
    const imports = outputs[path].imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    open.push(...imports.map((imported) => imported.path));
  }
  return found;
}

async function bundleStart(hash) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: ['packages/cli/dist/start/start.js'],
    format: 'cjs',
    define: { BUNDLE_HASH: JSON.stringify(hash) },
  });
  return outputFiles[0].text;
}

/** The licence of every package that the bundle has something of: they ask for that. */
function licences(inputs) {
  const packages = inputs.map((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const texts = [...new Set(packages)]
    .filter((path) => path !== undefined)
    .sort()
    .map(licence);
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

function licence(path) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, path)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(root, path, file), 'utf8').trim()}\n`;
  return `${name} ${version}, ${license}\n${text}`;
}

function copyPages() {
  const pages = join(root, 'docs/diagnostics');
  const copy = join(cli, 'dist/docs/diagnostics');
  rmSync(copy, { recursive: true, force: true });
  if (existsSync(pages)) cpSync(pages, copy, { recursive: true });
}
