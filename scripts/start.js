/**
 * `npm start`: installs, builds, lints the good examples, shows the findings in the broken ones, and prints a payload.
 * `npm start -- <command> …`: runs a command of imgtpl in the folder in which npm was called.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './bootstrap.js';

await import('./build.js');

const words = process.argv.slice(2);
process.exitCode = words.length > 0 ? imgtpl(words, process.env.INIT_CWD ?? process.cwd()) : show();

function show() {
  const good = example('The good examples:', ['lint', 'examples/*.imgtpl', '--max-warnings', '0']);
  const broken = example('What the broken ones give:', ['lint', 'examples/broken']);
  const payload = example('One payload:', ['emit', 'examples/windows-iis.imgtpl']);
  console.log('Next: npm start -- lint FILE, npm start -- explain CODE, npm start -- --help');
  return good === 0 && broken === 1 && payload === 0 ? 0 : 1;
}

function example(title, command) {
  console.log(`${title} imgtpl ${command.join(' ')}\n`);
  const status = imgtpl(command, root);
  console.log();
  return status;
}

function imgtpl(command, cwd) {
  const program = join(root, 'packages/cli/bin/imgtpl.js');
  return spawnSync(process.execPath, [program, ...command], { cwd, stdio: 'inherit' }).status ?? 2;
}
