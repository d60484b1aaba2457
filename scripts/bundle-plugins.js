/** The esbuild plugins for bundling the command line and the server. Plain JavaScript. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './bootstrap.js';

/**
 * Reduces what Chevrotain does before it reads the first character, which was a third of the time of a short lint after
 * Node's start. It fills a table of 65,536 numbers for optimizations that we do not use. It copies its three
 * hundred methods to the parser class one by one, although they can be inherited. It creates and deletes eighty
 * methods to record a grammar, although ours uses only those without a number. And a tenth of it validates grammars or
 * takes regular expressions apart, which the tests do.
 */
export const CHEVROTAIN_START = {
  name: 'chevrotain-start',
  setup({ onLoad }) {
    const edit = (filter, edits) => onLoad({ filter }, ({ path }) => ({ contents: edited(path, edits) }));
    edit(/chevrotain[\\/]lib[\\/]src[\\/]scan[\\/]lexer\.js$/, [
      ['charCodeToOptimizedIdxMap = new Array(65536);', 'return;'],
    ]);
    edit(/chevrotain[\\/]lib[\\/]src[\\/]parse[\\/]parser[\\/]utils[\\/]apply_mixins\.js$/, [
      // If two methods have the same name, the last one wins, as when each copy overwrites the one before.
      [
        'baseCtors.forEach(',
        'return void baseCtors.reduceRight((heir, { prototype }) => Object.setPrototypeOf(heir, prototype) && prototype, derivedCtor.prototype);baseCtors.forEach(',
      ],
    ]);
    const leaveOut = (filter) => onLoad({ filter }, ({ path }) => ({ contents: withoutBodies(path) }));
    leaveOut(/chevrotain[\\/]lib[\\/]src[\\/]parse[\\/]grammar[\\/]checks\.js$/);
    leaveOut(/regexp-to-ast[\\/]lib[\\/]src[\\/](?:regexp-parser|base-regexp-visitor)\.js$/);
    edit(/chevrotain[\\/]lib[\\/]src[\\/]parse[\\/]parser[\\/]traits[\\/]gast_recorder\.js$/, [
      ['for (let i = 0; i < 10; i++) {', 'for (let i = 0; i < 1; i++) {'],
      ['for (let i = 0; i < 10; i++) {', 'for (let i = 0; i < 1; i++) {'],
    ]);
  },
};

/** A module with the same exports: classes without methods, and `undefined` instead of functions. */
function withoutBodies(path) {
  const exported = [...readFileSync(path, 'utf8').matchAll(/^export (class|function) (\w+)/gm)];
  return exported
    .map(([, kind, name]) => (kind === 'class' ? `export class ${name} {}` : `export const ${name} = undefined;`))
    .join('\n');
}

function edited(path, edits) {
  return edits.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${path} has changed: it lacks ${from}`);
      return text.replace(from, to);
    },
    readFileSync(path, 'utf8'),
  );
}

/**
 * Turns imports from the index of one of our packages into imports from the files that define the names. esbuild splits
 * by files: for each command that uses anything of a package, it would load all that any command uses of it.
 */
export const PAST_INDEXES = {
  name: 'past-indexes',
  setup({ onLoad }) {
    const known = new Map();
    const filter = /[\\/](?:packages[\\/][a-z]+|grammar|server)[\\/]dist[\\/].*\.js$/;
    const fromDefinition = (_, names, name) =>
      names
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .map((item) => `import { ${item} } from ${JSON.stringify(definition(name, item.split(' as ')[0], known))};`)
        .join('');
    onLoad({ filter }, ({ path }) => ({
      contents: byName(readFileSync(path, 'utf8').replace(PACKAGE_IMPORT, fromDefinition)),
    }));
  },
};

/**
 * Makes the server import names from the protocol's libraries directly. esbuild would first make an object of all their
 * exports, which takes a twentieth of the server's start.
 */
function byName(text) {
  return text.replace(PROTOCOL_IMPORT, (_, what, from) => {
    const pattern = what.startsWith('* as ') ? what.slice('* as '.length) : what.replaceAll(' as ', ': ');
    return `const ${pattern} = require(${from});`;
  });
}

const PROTOCOL_IMPORT = /^import (\* as \w+|\{[^}]*\}) from ('vscode-languageserver(?:\/\w+)?');/gm;

const PACKAGE_IMPORT = /^import \{([^}]*)\} from '@imgtpl\/(\w+)';/gm;
const REEXPORT = /^export (\*|\{[^}]*\}) from '(\.[^']+)';/gm;

/** The file that defines a name of a package. */
function definition(packageName, name, known) {
  const folder = packageName === 'grammar' ? 'grammar' : `packages/${packageName}`;
  const index = join(root, folder, 'dist/index.js');
  const names = known.get(index) ?? exportsOf(index);
  known.set(index, names);
  const path = names.get(name);
  if (path === undefined) throw new Error(`@imgtpl/${packageName} does not export ${name}`);
  return path;
}

/** The exported names of an index, each with its file. */
function exportsOf(index) {
  const names = new Map();
  for (const [, what, from] of readFileSync(index, 'utf8').matchAll(REEXPORT)) {
    const path = join(dirname(index), from);
    if (what !== '*') for (const name of what.match(/\w+/g) ?? []) names.set(name, path);
    else if (basename(path) === 'index.js') for (const [name, file] of exportsOf(path)) names.set(name, file);
    else for (const [, name] of readFileSync(path, 'utf8').matchAll(DECLARATION)) names.set(name, path);
  }
  return names;
}

const DECLARATION = /^export (?:const|function\*?|class|async function) (\w+)/gm;
