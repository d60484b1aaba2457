/** `npm run generate`: writes every generated file, and removes obsolete ones. A build never generates. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile, install, root } from './bootstrap.js';

install();
compile();
const { generatedFiles, GENERATED_FOLDERS } = await import('../test/dist/scripts/generators/index.js');
const files = new Map([...generatedFiles()].map(({ path, text }) => [path, text]));
for (const folder of GENERATED_FOLDERS) {
  mkdirSync(join(root, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder))) {
    if (!files.has(`${folder}/${name}`)) rmSync(join(root, folder, name));
  }
}
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(`${files.size} files`);
