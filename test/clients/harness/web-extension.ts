import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../harness/root.js';
import { output, type Workplace } from './workplace.js';

/**
 * Packs the extension without its entry for Node: the workbench then runs the browser entry in a worker of its page, as
 * one without a machine behind it does. Returns the path of the package.
 */
export async function packForBrowser({ folder, env }: Workplace): Promise<string> {
  const copy = join(folder, '../client');
  cpSync(join(ROOT, 'client'), copy, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
  const manifest = join(copy, 'package.json');
  const { main: _, ...web } = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify(web));
  const extension = join(folder, '../web.vsix');
  const vsce = join(ROOT, 'node_modules/@vscode/vsce/vsce');
  await output(process.execPath, [vsce, 'package', '--no-dependencies', '--out', extension], env, copy);
  return extension;
}
