/**
 * Bundles the command line: packages/cli/dist/bundle with a pack for what every `lint` needs and packs for what few
 * commands need, and packages/cli/dist/docs with the pages that `explain` shows. Plain JavaScript.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { root } from './bootstrap.js';
import { CHEVROTAIN_START, PAST_INDEXES } from './bundle-plugins.js';

const cli = join(root, 'packages/cli');
const { version } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8'));
const target = 'node20.19';
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
  define: {
    // write-file-atomic uses it in the names of temporary files, where any text will do.
    __filename: '"imgtpl"',
    // The language server tells its client.
    VERSION: JSON.stringify(version),
  },
  plugins: [CHEVROTAIN_START, PAST_INDEXES],
  // The packages that sign and send requests are installed next to the program, and only `submit` loads them.
  external: ['@alicloud/*', '@darabonba/*'],
};

/** Modules that `imgtpl lint FILE` always loads, although they are imported on demand. */
const CORE = [
  'packages/cli/dist/main.js',
  'packages/cli/dist/commands/lint.js',
  'packages/language/dist/messages/en.js',
];

/** Makes the bundle. */
export async function bundle() {
  const { core, others, inputs } = await makePacks();
  const packs = new Map([[CORE_PACK, core], ...others]);
  const hash = createHash('sha256');
  for (const [name, text] of packs) hash.update(`${name}\n${text}\n`);
  const start = await bundleStart(hash.digest('hex').slice(0, 16));
  const folder = join(cli, 'dist/bundle');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of [...packs, ['start.js', start]]) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(folder, 'warm-up.imgtpl'), examples());
  writeFileSync(join(cli, 'dist/THIRD-PARTY-LICENSES.txt'), licences(inputs));
  cpSync(join(root, 'LICENSE'), join(cli, 'dist/LICENSE'));
  copyPages();
}

/**
 * esbuild only splits ES modules, and V8 only caches the code of scripts, so the parts are built as ES modules and
 * converted to CommonJS. Parts that are always loaded become one module, in which names of other parts are variables
 * instead of object properties: those take much longer to look up in a program that has just started.
 */
async function makePacks() {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: ['packages/cli/dist/main.js'],
    splitting: true,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const inCore = closure(metafile.outputs);
  const outside = [...texts.keys()].filter((name) => !inCore.has(name));
  const common = outside.filter((name) => name.startsWith('chunk-') && texts.get(name).length < SMALL);
  const pack = async (names) =>
    `({${(await Promise.all(names.map(async (name) => factory(name, await toCommonJs(texts.get(name)))))).join(',\n')}})`;
  const packs = [
    [COMMON_PACK, common],
    ...outside.filter((name) => !common.includes(name)).map((name) => [name, [name]]),
  ];
  return {
    core: await makeCore(texts, { inCore, common, outputs: metafile.outputs }),
    others: await Promise.all(packs.map(async ([name, names]) => [name, await pack(names)])),
    inputs: Object.keys(metafile.inputs),
  };
}

/** In characters: parts shared by several others go into one pack if shorter, as a file of their own costs more. */
const SMALL = 10_000;
/** As `packs.ts` names them. */
const CORE_PACK = 'core.js';
const COMMON_PACK = 'common.js';

/**
 * The pack of the parts that are always loaded. One function makes the exports of a part when another part requests
 * them: a function for each part takes a hundredth of the time of a short lint.
 */
async function makeCore(texts, { inCore, common, outputs }) {
  const shown = [...inCore].filter((name) => name === 'main.js' || isAskedFor(name, inCore, outputs));
  const parts = shown.map((name) => importing(name, outputs[`out/${name}`].exports));
  const imports = parts.map(({ statement }) => statement).join('\n');
  const cases = parts.map(({ name, object }) => `case './${name}': return ${object};`).join('\n');
  const { outputFiles } = await build({
    ...shared,
    // Exports of an ES module would become accessors, defined one by one, which takes time at the start.
    stdin: {
      contents: `${imports}
        CORE_EXPORTS.exportsOf = (name) => { switch (name) { ${cases} } };
        CORE_EXPORTS.common = ${JSON.stringify(common.map((name) => `./${name}`))};`,
    },
    define: { ...shared.define, CORE_EXPORTS: 'exports' },
    format: 'cjs',
    supported: { 'dynamic-import': false },
    plugins: [only(texts, inCore)],
  });
  return `({${factory(CORE_PACK, outputFiles[0].text)}})`;
}

/** Whether a part of the core is imported on demand, or by a part that is not in the core. */
function isAskedFor(name, inCore, outputs) {
  return Object.entries(outputs).some(([importer, { imports }]) =>
    imports.some(
      ({ path, kind }) => basename(path) === name && (kind === 'dynamic-import' || !inCore.has(basename(importer))),
    ),
  );
}

/** A statement that imports all that a part exports, and an object that holds it. */
function importing(name, names) {
  const own = names.map((_, index) => `${identifier(name)}_${index}`);
  const imported = names.map((exported, index) => `${exported} as ${own[index]}`);
  const pairs = names.map((exported, index) => `${exported}: ${own[index]}`);
  return { name, statement: `import { ${imported.join(', ')} } from './${name}';`, object: `{ ${pairs.join(', ')} }` };
}

function identifier(name) {
  return name.replace(/\W/g, '_');
}

/** Resolves the parts of the core to their texts, and leaves out the others and what is loaded on demand. */
function only(texts, inCore) {
  return {
    name: 'only-core',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        const isInside = kind === 'import-statement' && inCore.has(basename(path));
        return isInside ? { path: basename(path), namespace: 'core' } : { path, external: true };
      });
      onLoad({ filter: /./, namespace: 'core' }, ({ path }) => ({ contents: texts.get(path) }));
    },
  };
}

/** A module's name and its function, as `packs.ts` wants them; the text is CommonJS. */
function factory(name, text) {
  return `"./${name}":function(exports,require,module){${inAscii(text)}\n}`;
}

/** Packs are read byte by byte, and esbuild leaves non-ASCII characters in regular expressions unescaped. */
function inAscii(text) {
  return text.replaceAll(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
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

/** What the first start lints so that its code is compiled for the next one: commands and faults of all kinds. */
function examples() {
  const folders = ['examples', 'examples/broken'].map((folder) => join(root, folder));
  const paths = folders.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  );
  return paths
    .filter((path) => path.endsWith('.imgtpl'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** The licence of every package that is part of the bundle, as the licences require. */
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
