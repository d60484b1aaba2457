/** `npm run bench [-- NAME…]`: builds, then runs the named benchmarks, or all that do not take minutes. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './bootstrap.js';

const QUICK = ['parse', 'analyze', 'features', 'start'];
const ALL = [...QUICK, 'server'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}; there are ${ALL.join(', ')}.`);
  process.exit(2);
}
await import('./build.js');
for (const name of asked.length > 0 ? asked : QUICK) {
  // The trees of 8 MB texts do not fit into the default heap of a small machine.
  const args = ['--max-old-space-size=4096', join('test', 'dist', 'test', 'bench', `${name}.js`)];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
