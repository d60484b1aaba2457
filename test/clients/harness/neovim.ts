import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../harness/root.js';
import { pageSnippet } from './page-snippet.js';
import { until } from './until.js';
import { output, type Workplace } from './workplace.js';

/** A Neovim that is controlled by keys and queried from outside, as if by a user. */
export interface Neovim {
  /** Keys as in a mapping: `<Esc>`, `<C-y>`. */
  type(keys: string): Promise<void>;
  /** The value of a Vim expression, as text. */
  evaluate(expression: string): Promise<string>;
  until(expression: string, isExpected: (value: string) => boolean): Promise<string>;
  quit(): Promise<void>;
}

/** Takes the first of several choices, in place of the built-in prompt as plugins do, and keeps the titles. */
const TAKE_FIRST = `
vim.g.offered = {}
vim.ui.select = function(items, options, choose)
  vim.g.offered = vim.tbl_map(options.format_item, items)
  choose(items[1], 1)
end
`;

export async function startNeovim({ folder, env }: Workplace, path: string): Promise<Neovim> {
  const [socket, init] = [join(folder, '../nvim'), join(folder, '../init.lua')];
  writeFileSync(init, pageSnippet('Neovim', 'lua').replaceAll('/path/to/imgtpl', ROOT) + TAKE_FIRST);
  const editor = spawn('nvim', ['--headless', '-u', init, '--listen', socket, path], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
  const ended = once(editor, 'exit');
  await until('the socket of Neovim', async () => existsSync(socket));
  const remote = (...args: string[]) => output('nvim', ['--server', socket, ...args], env);
  const evaluate = async (expression: string) =>
    (await remote('--remote-expr', expression.replaceAll(/\n\s*/g, ' '))).trim();
  return {
    async type(keys) {
      await remote('--remote-send', keys);
    },
    evaluate,
    until: (expression, isExpected) => until(expression, () => evaluate(expression), isExpected),
    async quit() {
      // It may exit before it responds.
      await remote('--remote-send', '<C-\\><C-n>:qall!<CR>').catch(() => undefined);
      await ended;
    },
  };
}
