import { keywordOf } from '@imgtpl/language';
import { commandSpec, foreignCommand } from '@imgtpl/spec';

/**
 * Replaces a backslash that ends a line without continuing it. A noncharacter of the same length, which no template
 * contains.
 */
const CLOSING_BACKSLASH = '\uFFFF';

/**
 * A directive at the top of a Dockerfile may choose another line continuation character; templates have the backslash.
 */
export function withBackslashes(text: string): string {
  const usesBackquote = /^(?:[ \t]*#[ \t]*[a-z]+[ \t]*=[^\r\n]*(?:\r\n?|\n))*?[ \t]*#[ \t]*escape[ \t]*=[ \t]*`/i.test(
    text,
  );
  if (!usesBackquote) return text;
  return text.replace(/^(?![ \t]*#)(.*)([`\\])(?=[ \t]*$)/gm, (_line, before: string, last: string) => {
    return before + (last === '`' ? '\\' : CLOSING_BACKSLASH);
  });
}

/** Whether a line ends in a backslash that does not continue it. */
export function hasClosingBackslash(source: string): boolean {
  return source.includes(CLOSING_BACKSLASH);
}

/** The command in which the grammar reads heredocs. */
const SHELL = keywordOf(({ shape }) => shape === 'shell');

/**
 * Renames commands that copy files to the command in which the grammar reads heredocs, and pads the name so that
 * offsets stay the same: Docker allows heredocs there too, and their lines are not commands.
 */
export function withShellHeredocs(text: string): string {
  return text.replace(/^([ \t]*)([a-z]+)(?=[ \t])/gim, (start, blanks: string, word: string) => {
    const isRenamed = copiesFiles(word) && SHELL.length <= word.length;
    return isRenamed ? blanks + SHELL.padEnd(word.length) : start;
  });
}

/** Whether a command of Docker or the service with this keyword copies files. */
export function copiesFiles(keyword: string): boolean {
  const name = foreignCommand(keyword)?.becomes?.keyword ?? keyword;
  const spec = commandSpec(name);
  return spec?.shape === 'words' && spec.arguments.some(({ type }) => type === 'urlOrPath');
}
