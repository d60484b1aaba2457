import type { Template, TextRange } from '@imgtpl/grammar';
import type { ShapedCommand } from '../commands/commands-by-shape.js';
import { searchEach } from '../commands/search.js';
import type { Say } from '../messages/index.js';
import { defineRule, type Fault } from '../rule.js';
import { closingKeywordFor } from '../shell/check-keyword.js';
import type { ShellFault } from '../shell/construct.js';
import { shellFault } from '../shell/fault.js';
import { readShell } from '../shell/reading.js';
import { conflictMarkAt } from '../text/conflict-marks.js';
import { excerpt } from '../text/excerpt.js';
import { swallowingCommentBefore } from './misleading-continuation/swallowing-comments.js';
import { commandsLackingContinuation } from './unknown-command/shell-line.js';

/** Shell text that neither bash nor a POSIX `sh` can parse. Faults in the template's own form are not repeated. */
export const shellSyntax = defineRule({
  name: 'shell-syntax',
  codes: ['imgtpl/shell-syntax'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, byShape }) {
    let lackingContinuation: ReturnType<typeof commandsLackingContinuation> | undefined;
    for (const [command, [fault]] of searchEach(template, byShape.shell, { name: 'shell-faults', find: shellFaults })) {
      const { kind, start, end } = fault;
      const tokens = readShell(template, command)?.tokens ?? [];
      if (kind === 'missing-command' && end === tokens.at(-1)?.end) {
        lackingContinuation ??= commandsLackingContinuation(template);
        if (lackingContinuation.has(command)) continue;
      }
      const comment = kind === 'missing-command' ? swallowingCommentBefore(template.text, tokens, start) : undefined;
      const mark = conflictMarkAt(template, start);
      if (comment !== undefined) yield { code: 'imgtpl/shell-syntax', ...comment };
      else if (mark !== undefined) yield { code: 'imgtpl/shell-syntax', ...conflictFault(template.text, mark) };
      else yield { code: 'imgtpl/shell-syntax', range: { start, end }, message: faultMessage(template.text, fault) };
    }
  },
});

function conflictFault(text: string, range: TextRange): Fault {
  const mark = text.slice(range.start, range.end);
  return { range, message: (say) => say.conflictMark(mark) };
}

/** At most one: what follows the first fault is unclear. */
function* shellFaults(template: Template, command: ShapedCommand<'shell'>): Generator<ShellFault> {
  const { content, danglingContinuation } = command;
  if (content.heredocs.length > 0 || danglingContinuation !== undefined) return;
  const reading = readShell(template, command);
  const fault = reading && shellFault(template.text, reading.tokens);
  if (fault !== undefined) yield fault;
}

function faultMessage(text: string, { kind, start, end }: ShellFault): Say {
  const found = excerpt(text.slice(start, end));
  switch (kind) {
    case 'unclosed-quote':
      return (say) => say.shellUnclosedQuote(found);
    case 'unclosed-bracket':
      return (say) => say.shellUnclosedBracket(found);
    case 'unopened-bracket':
      return (say) => say.shellUnopenedBracket(found);
    case 'unclosed-keyword':
      return (say) => say.shellUnclosedKeyword(found, closingKeywordFor(found) ?? '');
    case 'swallowed-keyword':
      return (say) => say.shellSwallowedKeyword(found);
    case 'misplaced-keyword':
      return (say) => say.shellMisplacedKeyword(found);
    case 'missing-then':
      return (say) => say.shellMissingIntermediate(found, 'then');
    case 'missing-do':
      return (say) => say.shellMissingIntermediate(found, 'do');
    case 'missing-command':
      return (say) => say.shellMissingCommand(found);
    case 'misplaced-operator':
      return (say) => say.shellMisplacedOperator(found);
    case 'missing-target':
      return (say) => say.shellMissingTarget(found);
    case 'misplaced-word':
      return (say) => say.shellMisplacedWord(found);
    default:
      return kind satisfies never;
  }
}
