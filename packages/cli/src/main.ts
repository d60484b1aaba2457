import { processIo } from './process-io.js';
import { run } from './run.js';

/** The program: runs the command line of this process and sets its exit code. `documentation` as in `Io`. */
export async function main(documentation: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processIo(documentation));
}
