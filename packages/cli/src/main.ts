import { processIo } from './process-io.js';
import { run } from './run.js';
import { warmUp } from './warm-up.js';

/** The program: runs the command line of this process and sets its exit code. `documentation` as in `Io`. */
export async function main(documentation: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processIo(documentation));
}

/** Runs what every lint needs, so that its compiled code can be cached; leaves the exit code as it is. */
export async function prepareNextStart(documentation: string, template: string): Promise<void> {
  await warmUp(template, processIo(documentation));
}
