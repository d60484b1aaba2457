export { en as HELP_EN } from './arguments/help/en.js';
export { commandReference, programHelp } from './arguments/help.js';
export { COMMANDS } from './commands/index.js';
export { unifiedDiff } from './diff/unified-diff.js';
export type { Io, Output } from './io.js';
export { makeFolders } from './make-folders.js';
export { run } from './run.js';
