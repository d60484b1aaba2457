/** `npm run test:clients [-- mocha's options]`: installs the editors, packs the extension, and tests in each of them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, run } from './bootstrap.js';
import { cache, installClients } from './client-programs.js';

const missing = installClients();
if (missing.length > 0) {
  console.error(`These are missing, and only root can have apt-get install them: ${missing.join(' ')}`);
  process.exit(2);
}
await import('./build.js');
run(process.execPath, [join('scripts', 'package.js')]);

// A workbench draws when it likes: a step that was too early or late may be repeated, and has to pass then.
const options = ['--no-config', '--exit', '--timeout', '120000', '--retries', '2'];
const tests = 'test/dist/test/clients/**/*.test.js';
const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
const result = spawnSync(process.execPath, [mocha, ...options, ...process.argv.slice(2), tests], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, IMGTPL_CLIENTS: cache },
});
process.exit(result.status ?? 1);
