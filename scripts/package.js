/** `npm run package`: builds the VS Code extension and packs it into imgtpl.vsix, for any VS Code and off line. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, install, root, run } from './bootstrap.js';

install();
compile();
const { bundleClient } = await import('./bundle-client.js');
await bundleClient();
cpSync(join(root, 'LICENSE'), join(root, 'client/dist/LICENSE'));
// An editor shows pictures of an extension's page from the network only: in the package there would be a hole.
const readme = readFileSync(join(root, 'client/README.md'), 'utf8').replace(/^!\[.*\]\(.*\)\n\n/m, '');
writeFileSync(join(root, 'client/dist/README.md'), readme);
const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
const output = join(root, 'imgtpl.vsix');
// What else vsce is told stands in the manifest; it would take the example of the rule about secrets for a real one.
run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', output], { cwd: join(root, 'client') });
console.log(output);
