/**
 * `npm run new -- rule <name>`, `emitter <format>` and `command <KEYWORD>`: creates the first files for the steps in
 * CONTRIBUTING.md. What has to be filled in does not compile. `--dry-run` only prints the files.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './bootstrap.js';
import { skeletons } from './skeletons.js';

const USAGE = `Usage: npm run new -- rule <kebab-name> [--dry-run]
       npm run new -- emitter <kebab-format> [--dry-run]
       npm run new -- command <KEYWORD> [--dry-run]
`;

const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true });
const [kind, name, ...others] = positionals;
const skeleton = skeletons.get(kind);
if (skeleton === undefined || name === undefined || others.length > 0) fail(USAGE);
if (!skeleton.name.test(name)) fail(`${name} is not a valid name for a ${kind}: ${skeleton.nameHint}.\n`);

const { files, steps } = skeleton.make(name);
for (const { path } of files) if (existsSync(join(root, path))) fail(`${path} already exists.\n`);
for (const { path, text } of files) {
  if (values['dry-run']) console.log(`--- ${path}\n${text}`);
  else write(path, text);
}
console.log(['Next:', ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n'));

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}

function fail(message) {
  process.stderr.write(message);
  process.exit(2);
}
