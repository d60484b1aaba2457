import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONTENT_KINDS } from '@imgtpl/spec';
import type { CommandSpec } from '../arguments/command-spec.js';
import { FORMATS } from '../reporters/reporter.js';

export const LINT_SPEC: CommandSpec = {
  name: 'lint',
  operands: '[paths…]',
  maxOperands: Number.POSITIVE_INFINITY,
  help: 'lint',
  options: [
    { name: 'format', value: 'FORMAT', choices: FORMATS, help: 'format' },
    { name: 'output', value: 'FILE', help: 'output' },
    { name: 'kind', value: 'KIND', choices: CONTENT_KINDS, help: 'kind' },
    { name: 'fix', help: 'fix' },
    { name: 'fix-dry-run', help: 'fixDryRun' },
    { name: 'quiet', help: 'quiet' },
    { name: 'max-warnings', value: 'N', isCount: true, help: 'maxWarnings' },
    { name: 'watch', help: 'watch' },
    { name: 'changed', value: 'REV', optional: { takes: readsAsRevision }, help: 'changed' },
    { name: 'baseline', value: 'FILE', help: 'baseline' },
    { name: 'write-baseline', help: 'writeBaseline' },
    { name: 'stdin', help: 'stdin' },
    { name: 'stdin-filename', value: 'NAME', help: 'stdinFilename' },
    { name: 'print-config', value: 'FILE', help: 'printConfig' },
  ],
  examples: [
    'imgtpl lint .',
    'imgtpl lint --format sarif --output imgtpl.sarif .',
    "printf 'RUN yum -y install nginx\\n' | imgtpl lint --stdin --stdin-filename web.imgtpl",
  ],
};

/** After `--changed`, a word is a path if that exists, or if it has a glob's characters; otherwise a revision. */
function readsAsRevision(word: string, cwd: string): boolean {
  return !/[*?[]/.test(word) && !existsSync(resolve(cwd, word));
}
