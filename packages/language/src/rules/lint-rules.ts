import type { Rule } from '../rule.js';
import { blankContinuation } from './blank-continuation.js';
import { byteOrderMark } from './byte-order-mark.js';
import { commandBudget } from './command-budget.js';
import { commandCase } from './command-case.js';
import { componentArnSeparator } from './component-arn-separator.js';
import { componentRegionMismatch } from './component-region-mismatch.js';
import { componentVersionWildcard } from './component-version-wildcard.js';
import { controlCharacter } from './control-character.js';
import { copyInsecureUrl } from './copy-insecure-url.js';
import { copyNeedsNetwork } from './copy-needs-network.js';
import { deprecatedFrom } from './deprecated-from.js';
import { duplicateKey } from './duplicate-key.js';
import { envUnquotedValue } from './env-unquoted-value.js';
import { execFormRun } from './exec-form-run.js';
import { finalNewline } from './final-newline.js';
import { fromContradictsRequest } from './from-contradicts-request.js';
import { maskedId } from './masked-id.js';
import { mixedLineEndings } from './mixed-line-endings.js';
import { multipleStart } from './multiple-start.js';
import { relativeWorkdir } from './relative-workdir.js';
import { restartAdjacent } from './restart-adjacent.js';
import { restartLast } from './restart-last.js';
import { runNeedsNetwork } from './run-needs-network.js';
import { sizeBudget } from './size-budget.js';
import { suppression } from './suppression.js';
import { trailingWhitespace } from './trailing-whitespace.js';
import { undefinedVariable } from './undefined-variable.js';
import { unknownComponent } from './unknown-component.js';
import { unusedEnv } from './unused-env.js';
import { windowsCommand } from './windows-command.js';

/** The rules of this project: form, style, and what is legal but surely a mistake. */
export const LINT_RULES: readonly Rule[] = [
  // What a template says.
  deprecatedFrom,
  commandCase,
  maskedId,
  componentArnSeparator,
  componentVersionWildcard,
  envUnquotedValue,
  duplicateKey,
  unusedEnv,
  undefinedVariable,
  execFormRun,
  multipleStart,
  relativeWorkdir,
  restartAdjacent,
  restartLast,
  copyInsecureUrl,
  // What it says, compared with the request and the catalogue.
  fromContradictsRequest,
  componentRegionMismatch,
  windowsCommand,
  copyNeedsNetwork,
  runNeedsNetwork,
  unknownComponent,
  // How its text looks.
  blankContinuation,
  trailingWhitespace,
  finalNewline,
  byteOrderMark,
  mixedLineEndings,
  controlCharacter,
  // How large it is.
  sizeBudget,
  commandBudget,
  // Its suppression comments.
  suppression,
];
