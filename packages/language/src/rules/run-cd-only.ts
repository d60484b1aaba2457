import type { Command, Template } from '@imgtpl/grammar';
import { keywordOf } from '../commands/keyword-of.js';
import { searchEach } from '../commands/search.js';
import { defineRule, type FixDraft } from '../rule.js';
import type { ShellCommand } from '../shell/commands.js';
import { readShell } from '../shell/reading.js';

/** Each command runs in its own shell, so a `cd` on its own has no effect on the next command. */
export const runCdOnly = defineRule({
  name: 'run-cd-only',
  codes: ['imgtpl/run-cd-only'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, byShape }) {
    for (const [command, [{ cd, hasComment }]] of searchEach(template, byShape.shell, {
      name: 'lonely-cd',
      find: lonelyCd,
    })) {
      const { keyword } = command.spec;
      yield {
        code: 'imgtpl/run-cd-only',
        range: { start: cd.start, end: cd.end },
        message: (say) => say.cdAlone(keyword, DIRECTORY_KEYWORD),
        fixes: hasComment ? [] : [...rewriteFix(template.text, command, cd)],
      };
    }
  },
});

interface LonelyCd {
  readonly cd: ShellCommand;
  readonly hasComment: boolean;
}

function* lonelyCd(template: Template, command: Command): Generator<LonelyCd> {
  const reading = readShell(template, command);
  if (reading?.commands.length !== 1) return;
  const [cd] = reading.commands;
  if (cd === undefined || !isCd(cd)) return;
  yield { cd, hasComment: reading.tokens.some(({ kind }) => kind === 'comment') };
}

const DIRECTORY_KEYWORD = keywordOf((spec) => spec.shape === 'words' && spec.sets === 'workingDirectory');

function isCd({ name, assignments, redirections, depth, precededBy, followedBy }: ShellCommand): boolean {
  const isAlone = assignments.length === 0 && redirections.length === 0 && depth === 0 && precededBy === '';
  return /^(?:cd|pushd)$/.test(name?.value ?? '') && isAlone && (followedBy === '' || followedBy === ';');
}

/**
 * Only a known path can be rewritten: where `cd`, `cd -` and `cd ~` lead depends on the user, and where `pushd +1` does on
 * what was pushed.
 */
function* rewriteFix(text: string, command: Command, { arguments: args }: ShellCommand): Generator<FixDraft> {
  const [path, ...others] = args;
  if (path?.value === undefined || others.length > 0 || !PLAIN_PATH.test(path.value)) return;
  if (command.segments.length !== 1 || command.continuations.length > 0) return;
  yield {
    title: (say) => say.rewriteAs(DIRECTORY_KEYWORD),
    edits: [
      {
        range: { start: command.keywordRange.start, end: command.argumentsRange.end },
        newText: `${DIRECTORY_KEYWORD} ${text.slice(path.start, path.end)}`,
      },
    ],
  };
}

/** Without patterns, which the shell would replace by the names of files. */
const PLAIN_PATH = /^(?![-~+])[^*?[\]{}]+$/;
