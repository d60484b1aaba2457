import { join } from 'node:path';
import { type Io, type Output, run } from '@imgtpl/cli';
import { ROOT } from '../../../../test/harness/root.js';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  readonly isTerminal?: boolean;
  /** The width of that terminal: 80 columns without this, and undefined if it does not say. */
  readonly columns?: number | undefined;
  /** How many milliseconds pass between two readings of the clock. */
  readonly tick?: number;
  /** Called when the command lets events run. */
  readonly pause?: () => void;
}

/** Runs a command line in a folder, without a new process. The locale is English unless `env` sets another. */
export async function runIn(cwd: string, argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { stdin = '', env = { LANG: 'C' }, isTerminal = false, tick = 0, pause = () => {} } = options;
  const { columns } = { columns: 80, ...options };
  const written = { stdout: '', stderr: '' };
  let time = 0;
  const output = (name: keyof typeof written): Output => ({
    write(text) {
      written[name] += text;
      return true;
    },
    isTerminal,
    columns: isTerminal ? columns : undefined,
  });
  const code = await run(argv, {
    readStandardInput: async () => (typeof stdin === 'string' ? Buffer.from(stdin) : stdin),
    stdout: output('stdout'),
    stderr: output('stderr'),
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    systemLocale: () => undefined,
    now: () => (time += tick),
    documentation: join(ROOT, 'docs'),
    pause: async () => pause(),
    holdInterrupts: () => {},
    silenceOtherOutput: () => {},
    sendPolicy: {
      connectTimeout: 1_000,
      readTimeout: 900,
      maxAttempts: 3,
      firstDelay: 2,
      maxDelay: 5,
      retryTimeout: 10_000,
    },
  });
  return { code, ...written };
}
