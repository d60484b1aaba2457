/** Runs `npm run check` and `npm test`, and ends with `N passed, N failed` as mocha counted them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './bootstrap.js';

install();
const report = join(mkdtempSync(join(tmpdir(), 'imgtpl-ci-')), 'mocha.json');
const statuses = [
  npm(['run', 'check']),
  npm(['test', '--', '--reporter', 'scripts/ci-reporter.cjs', '--reporter-option', `output=${report}`]),
];
const { passed, failed } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`${passed} passed, ${failed} failed`);
process.exit(statuses.every((status) => status === 0) && failed === 0 && passed > 0 ? 0 : 1);

function npm(args) {
  return spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  }).status;
}
