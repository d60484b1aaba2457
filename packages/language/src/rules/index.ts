import type { Rule } from '../rule.js';
import { baseImage } from './base-image.js';
import { commandCount } from './command-count.js';
import { commandInComponent } from './command-in-component.js';
import { componentContent } from './component-content.js';
import { componentParameters } from './component-parameters.js';
import { contentSize } from './content-size.js';
import { danglingContinuation } from './dangling-continuation.js';
import { emptyContent } from './empty-content.js';
import { execContent } from './exec-content.js';
import { leadingCommand } from './leading-command.js';
import { LINT_RULES } from './lint-rules.js';
import { missingComponent } from './missing-component.js';
import { pairContent } from './pair-content.js';
import { shellContent } from './shell-content.js';
import { SHELL_RULES } from './shell-rules.js';
import { unknownCommand } from './unknown-command.js';
import { unsuitableComponent } from './unsuitable-component.js';
import { unwantedContent } from './unwanted-content.js';
import { wordContent } from './word-content.js';

/** The rules that decide what the API would answer. */
const API_RULES: readonly Rule[] = [
  contentSize,
  commandCount,
  commandInComponent,
  unknownCommand,
  leadingCommand,
  emptyContent,
  unwantedContent,
  danglingContinuation,
  baseImage,
  componentContent,
  shellContent,
  pairContent,
  wordContent,
  execContent,
  missingComponent,
  unsuitableComponent,
  componentParameters,
];

/** Every rule. The order does not matter, because diagnostics are sorted by position. */
export const RULES: readonly Rule[] = [...API_RULES, ...LINT_RULES, ...SHELL_RULES];
