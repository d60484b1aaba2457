/** Runs `npm run check`, `npm test` and `npm run test:clients`, and prints `N passed, N failed` as counted by mocha. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './bootstrap.js';

install();
const reports = mkdtempSync(join(tmpdir(), 'imgtpl-ci-'));
const isChecked = npm(['run', 'check']) === 0;
const counts = [mocha('test'), mocha('test:clients')];
const sum = (name) => counts.reduce((total, it) => total + it[name], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(isChecked && sum('failed') === 0 && counts.every(({ passed }) => passed > 0) ? 0 : 1);

/** Mocha's counts for a script. Failing in another way, as when an editor cannot be installed, counts as a failure. */
function mocha(script) {
  const report = join(reports, `${script.replace(':', '-')}.json`);
  const options = ['--reporter', 'scripts/ci-reporter.cjs', '--reporter-option', `output=${report}`];
  const status = npm(['run', script, '--', ...options]);
  const { passed, failed } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

function npm(args) {
  return spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  }).status;
}
