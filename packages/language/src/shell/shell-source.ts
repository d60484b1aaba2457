import type { Command, Content, Template } from '@imgtpl/grammar';
import { commentsIn } from '../comments-in.js';
import type { ShellSource } from './tokenize.js';

/**
 * The shell text of a command, without what only the template sees; undefined for a command without shell text. It ends
 * before the body of a heredoc: the language has no heredocs, and their lines are left alone.
 */
export function shellSource(template: Template, command: Command): ShellSource | undefined {
  const { content, argumentsRange } = command;
  if (!isShellText(content)) return undefined;
  if (argumentsRange.end <= argumentsRange.start) return undefined;
  const { flags, heredocs } = content.shape === 'shell' ? content : { flags: [], heredocs: [] };
  const body = heredocs.find((heredoc) => heredoc.body !== undefined)?.body;
  const start = flags.at(-1)?.range.end ?? argumentsRange.start;
  const range = { start, end: Math.min(argumentsRange.end, body?.start ?? argumentsRange.end) };
  const comments = commentsIn(template.comments, range).map((comment) => comment.range);
  const skippedRanges = [...comments, ...command.blankLines].sort((one, other) => one.start - other.start);
  return { text: template.text, range, skippedRanges };
}

/** Whether a content is shell text, to be read by the shell tokenizer. */
export function isShellText(content: Content): boolean {
  return content.shape === 'shell' || (content.shape === 'exec' && content.form === 'shell');
}
