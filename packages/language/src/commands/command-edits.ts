import type { Command, TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import type { FixDraft } from '../rule.js';
import { lineStart, nextLine } from '../text/lines.js';

/** The edit that removes a command with all its lines, including a continuation after its last content. */
export function removalEdit(text: string, command: Command): TextEdit {
  return { range: commandLines(text, command), newText: '' };
}

/** The fix that removes a command. */
export function removalFix(text: string, command: Command): FixDraft {
  const { spec, keyword } = command;
  return { title: (say) => say.removeCommand(spec?.keyword ?? keyword), edits: [removalEdit(text, command)] };
}

/**
 * The fix that removes a command which takes no content; none if something follows the keyword: that may be a command,
 * which would be lost, and another rule moves or removes it.
 */
export function bareRemovalFixes(text: string, command: Command): readonly FixDraft[] {
  return command.segments.length > 0 ? [] : [removalFix(text, command)];
}

/** The whole lines of a command, from the start of its first to the start of the line after its last. */
export function commandLines(text: string, command: Command): TextRange {
  return { start: lineStart(text, command.range.start), end: nextLine(text, command.range.end) };
}

/** The edits that put double quotes around a range. */
export function quoteEdits({ start, end }: TextRange): readonly TextEdit[] {
  return [
    { range: { start, end: start }, newText: '"' },
    { range: { start: end, end }, newText: '"' },
  ];
}
