/** `npm run package`: builds the VS Code extension and packs it into imgtpl.vsix, for any VS Code, also offline. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, install, root, run } from './bootstrap.js';

install();
compile();
const { bundleClient } = await import('./bundle-client.js');
await bundleClient();
cpSync(join(root, 'LICENSE'), join(root, 'client/dist/LICENSE'));
// An extension's page can only show pictures from the network, so one in the package would be broken.
const readme = readFileSync(join(root, 'client/README.md'), 'utf8').replace(/^!\[.*\]\(.*\)\n\n/m, '');
writeFileSync(join(root, 'client/dist/README.md'), readme);
const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
const output = join(root, 'imgtpl.vsix');
// Other settings are in the manifest. vsce's own scan would take the example of our rule about secrets for a real one.
run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', output], { cwd: join(root, 'client') });
console.log(output);
