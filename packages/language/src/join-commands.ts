import type { Command, Template } from '@imgtpl/grammar';
import type { TextEdit } from './diagnostic.js';
import type { FixDraft } from './rule.js';

/**
 * Joins as many neighbours as there are too many, `RUN a` and `RUN b` to `RUN a && \` and `b`; nothing when there are
 * not enough that can be joined without a change of what they do.
 */
export function joinCommands(
  { text, commands }: Template,
  { excess }: { readonly excess: number },
): FixDraft | undefined {
  const edits: TextEdit[] = [];
  let keyword = '';
  let before: Command | undefined;
  for (const command of commands) {
    if (edits.length === excess) break;
    const joinable = isJoinable(text, command) ? command : undefined;
    const edit = joinable && before && gapEdit(text, before, joinable);
    before = joinable;
    if (edit === undefined) continue;
    edits.push(edit);
    keyword = command.spec?.keyword ?? '';
  }
  return edits.length < excess ? undefined : { title: (say) => say.joinCommands(keyword), edits };
}

/** The edit that makes one command of two neighbours; undefined where that would change what they do. */
export function joinEdit(text: string, command: Command, next: Command): TextEdit | undefined {
  return isJoinable(text, command) && isJoinable(text, next) ? gapEdit(text, command, next) : undefined;
}

function gapEdit(text: string, command: Command, next: Command): TextEdit | undefined {
  const range = { start: command.argumentsRange.end, end: next.argumentsRange.start };
  // Comments and blank lines between two commands are somebody's: they are not swallowed.
  const [, lineEnd] = /^[ \t]*(\r\n?|\n)[ \t]*\S+[ \t]+$/.exec(text.slice(range.start, range.end)) ?? [];
  return lineEnd === undefined ? undefined : { range, newText: ` && \\${lineEnd}    ` };
}

/**
 * Whether shell text means the same as a part of a list joined with `&&`. Lists of other kinds, comments, heredocs and
 * quotes that span commands do not, and what a reader would have to think about is left alone.
 */
export function isJoinable(text: string, { spec, content, segments, danglingContinuation }: Command): boolean {
  if (spec?.shape !== 'shell' || content.shape !== 'shell' || segments.length === 0) return false;
  if (danglingContinuation !== undefined || content.flags.length > 0 || content.heredocs.length > 0) return false;
  const shellText = segments.map(({ start, end }) => text.slice(start, end)).join(' ');
  return !UNSAFE.test(shellText.replaceAll('&&', '')) && hasPairs(shellText, '"') && hasPairs(shellText, "'");
}

/** Other lists, comments, subshells and jobs; a JSON form; an operator or backslash at the end; what outlives the line. */
const UNSAFE = new RegExp(
  [
    /[;#&()`]|\|\||^\[|[|\\]$|^[A-Za-z_]\w*=/,
    /\b(?:if|then|else|fi|for|while|until|do|done|case|esac|select|function|time)\b/,
    /\b(?:alias|cd|eval|exec|exit|export|popd|pushd|set|shopt|source|trap|ulimit|umask|unset)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

function hasPairs(text: string, quote: string): boolean {
  return !text.includes(quote) || text.split(quote).length % 2 === 1;
}
