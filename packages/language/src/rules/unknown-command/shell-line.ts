import { type Command, isBlank, lineEnd, type Template } from '@imgtpl/grammar';
import { keywordOf } from '../../commands/keyword-of.js';
import type { FixDraft } from '../../rule.js';
import { readShell } from '../../shell/reading.js';
import { isWellKnownProgram } from '../../shell/well-known-programs.js';
import { UNICODE_SPACE } from '../../text/unicode-space.js';

/**
 * The fix for a line of shell text where a command belongs: either the line before it lacks its backslash, or the line
 * lacks its keyword. None if neither is certain.
 */
export function* shellLineFix(template: Template, command: Command, before: Command | undefined): Generator<FixDraft> {
  const beginsWithOperator = JOINING_OPERATOR.test(command.keyword);
  if (
    before !== undefined &&
    (beginsWithOperator || endsInOperator(template, before)) &&
    canBeContinued(template, before, command)
  ) {
    const { end } = before.argumentsRange;
    yield { title: (say) => say.continueLine(), edits: [{ range: { start: end, end }, newText: ' \\' }] };
  } else if (isWellKnownProgram(command.keyword) && command.danglingContinuation === undefined) {
    const { start } = command.keywordRange;
    // An indented line belongs to something above it, such as `if`, and is not a command of its own.
    if (isBlank(template.text.charCodeAt(start - 1))) return;
    yield {
      title: (say) => say.rewriteAs(SHELL_KEYWORD),
      edits: [{ range: { start, end: start }, newText: `${SHELL_KEYWORD} ` }],
    };
  }
}

/**
 * The commands that end in an operator and are followed by a line without a keyword. That is a single fault, which
 * `unknown-command` reports at that line.
 */
export function commandsLackingContinuation(template: Template): ReadonlySet<Command> {
  const found = new Set<Command>();
  for (const [index, command] of template.commands.entries()) {
    const before = template.commands[index - 1];
    if (command.spec !== undefined || before === undefined) continue;
    if (endsInOperator(template, before) && canBeContinued(template, before, command)) found.add(before);
  }
  return found;
}

const SHELL_KEYWORD = keywordOf(({ shape }) => shape === 'shell');

/** Continues the line before, and cannot begin a line of its own. */
const JOINING_OPERATOR = /^(?:&&|\|)/;

/** Whether a command ends in an operator after which a shell expects more. */
function endsInOperator(template: Template, command: Command): boolean {
  const last = readShell(template, command)?.tokens.at(-1);
  return last?.kind === 'operator' && /^(?:&&|\|\|?|\|&)$/.test(template.text.slice(last.start, last.end));
}

/** Whether a backslash would join `before` with the next command: no comment swallows it, and no blank line follows. */
function canBeContinued(template: Template, before: Command, { range }: Command): boolean {
  if (before.spec?.shape !== 'shell' || before.content.shape !== 'shell' || before.content.heredocs.length > 0)
    return false;
  if (before.danglingContinuation !== undefined || before.segments.length === 0) return false;
  // There may already be a backslash before the Unicode space, where it continues nothing.
  if (UNICODE_SPACE.test(template.text.charAt(before.argumentsRange.end - 1))) return false;
  if (readShell(template, before)?.tokens.at(-1)?.kind === 'comment') return false;
  const between = template.text.slice(lineEnd(template.text, before.range.end), range.start);
  return !/(?:\r\n?|\n)[ \t]*(?:\r|\n)/.test(between.replace(/\r\n/g, '\n'));
}
