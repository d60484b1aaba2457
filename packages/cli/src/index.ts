export { en as HELP_EN } from './arguments/help/en.js';
export { commandReference, programHelp } from './arguments/help.js';
export { COMMANDS } from './commands/index.js';
export { unifiedDiff } from './diff/unified-diff.js';
export { EXIT, type ExitCode } from './exit-code.js';
export type { Io, Output, Patience } from './io.js';
export { main } from './main.js';
export { makeFolders } from './make-folders.js';
export { run } from './run.js';
