import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../harness/root.js';
import { pageSnippet } from './page-snippet.js';
import { until } from './until.js';
import { output, type Workplace } from './workplace.js';

/** An Emacs in a terminal, controlled by typed keys and queried by emacsclient. */
export interface Emacs {
  /** Keys as a terminal sends them: `\x1bx` for M-x, `\r` for RET. */
  type(keys: string): void;
  /** The value of an expression in the file's buffer, converted to JSON: nil is null, lists are vectors. */
  evaluate(expression: string): Promise<unknown>;
  until(expression: string, isExpected?: (value: unknown) => boolean): Promise<unknown>;
  /**
   * Waits until the server knows every change: eglot sends changes half a second after the last key. It does not send
   * them before a rename, and then refuses its edits, as they are for an old version.
   */
  changesSent(): Promise<unknown>;
  quit(): Promise<void>;
}

const QUIET = `
(package-initialize)
(setq make-backup-files nil create-lockfiles nil ring-bell-function 'ignore inhibit-startup-screen t
      native-comp-deferred-compilation nil)
`;

export async function startEmacs({ folder, env }: Workplace, path: string): Promise<Emacs> {
  const [socket, init] = [join(folder, '../emacs.socket'), join(folder, '../init.el')];
  const configuration = pageSnippet('Emacs', 'elisp').replaceAll('/path/to/imgtpl', ROOT);
  writeFileSync(init, `${QUIET}${configuration}(setq server-name ${JSON.stringify(socket)})\n(server-start)\n`);
  const command = `emacs -nw -q --load '${init}' '${path}'`;
  const terminal = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(terminal, 'exit');
  await until('the socket of Emacs', async () => existsSync(socket)).catch((error) => {
    terminal.kill();
    throw error;
  });
  const evaluateRaw = (expression: string) =>
    output('emacsclient', ['--socket-name', socket, '--eval', expression], env);
  const evaluate = (expression: string) =>
    evaluateAsJson(evaluateRaw, `(with-current-buffer (get-file-buffer ${JSON.stringify(path)}) ${expression})`);
  await until(
    'the buffer of the file',
    () => evaluateRaw(`(get-file-buffer ${JSON.stringify(path)})`),
    (it) => it.trim() !== 'nil',
  );
  const untilExpression: Emacs['until'] = (expression, isExpected) =>
    until(expression, () => evaluate(expression), isExpected);
  return {
    type: (keys) => terminal.stdin.write(keys),
    evaluate,
    until: untilExpression,
    changesSent: () => untilExpression('(null eglot--recent-changes)'),
    async quit() {
      terminal.kill();
      await ended;
    },
  };
}

/** Emacs prints strings with its own escapes; base64 needs none. */
async function evaluateAsJson(ask: (expression: string) => Promise<string>, expression: string): Promise<unknown> {
  const json = `(json-serialize (vector ${expression}) :null-object nil :false-object :false)`;
  const printed = await ask(`(base64-encode-string (encode-coding-string ${json} 'utf-8) t)`);
  const [value] = JSON.parse(Buffer.from(printed.trim().slice(1, -1), 'base64').toString('utf8'));
  return value;
}
