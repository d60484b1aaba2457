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
const shared = { platform: 'node', target, bundle: true, write: false, charset: 'ascii', logLevel: 'warning' };

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
  const packs = new Map([['core.js', core], ...others]);
  const hash = createHash('sha256');
  for (const [name, text] of packs) hash.update(`${name}\n${text}\n`);
  const start = await bundleStart(hash.digest('hex').slice(0, 16));
  const folder = join(cli, 'dist/bundle');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of [...packs, ['start.js', start]]) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(cli, 'dist/THIRD-PARTY-LICENSES.txt'), licences(inputs));
  copyPages();
}

/**
 * esbuild splits ES modules only, and V8 caches the code of scripts only: so the parts are made as ES modules, turned
 * into CommonJS one by one, and those that are always loaded are put together.
 */
async function makePacks() {
  const { outputFiles, metafile } = await build({
    ...shared,
    absWorkingDir: root,
    entryPoints: ['packages/cli/dist/main.js'],
    outdir: 'out',
    format: 'esm',
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    // Its CommonJS build has no named exports once it is a part of its own.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    // write-file-atomic makes the names of its drafts from it, and needs no more than some text.
    define: { __filename: '"imgtpl"' },
    metafile: true,
  });
  const inCore = closure(metafile.outputs);
  const core = [];
  const others = [];
  for (const { path, text } of outputFiles) {
    const name = basename(path);
    const factory = `"./${name}":function(exports,require,module){${await toCommonJs(text)}\n}`;
    if (inCore.has(name)) core.push(factory);
    else others.push([name, `({${factory}})`]);
  }
  return { core: `({${core.join(',\n')}})`, others, inputs: Object.keys(metafile.inputs) };
}

async function toCommonJs(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    target,
    platform: 'node',
    charset: 'ascii',
    minifySyntax: true,
    minifyWhitespace: true,
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
    absWorkingDir: root,
    entryPoints: ['packages/cli/dist/start/start.js'],
    outfile: 'start.js',
    format: 'cjs',
    minify: true,
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
