import type { Rule } from '../rule.js';
import { misleadingContinuation } from './misleading-continuation.js';
import { runCdOnly } from './run-cd-only.js';
import { runInteractive } from './run-interactive.js';
import { runReboot } from './run-reboot.js';
import { runSudoRoot } from './run-sudo-root.js';
import { secretInTemplate } from './secret-in-template.js';
import { shellSyntax } from './shell-syntax.js';

/** The rules about shell text and about secrets. */
export const SHELL_RULES: readonly Rule[] = [
  shellSyntax,
  misleadingContinuation,
  runInteractive,
  runCdOnly,
  runSudoRoot,
  runReboot,
  secretInTemplate,
];
