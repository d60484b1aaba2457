import { COMMANDS, commandSpec, foreignCommand } from '@imgtpl/spec';

/**
 * Stands for a backslash that ends a line and continues nothing, which no template can have: a noncharacter, of the same
 * length.
 */
const CLOSING_BACKSLASH = '\uFFFF';

/**
 * A Dockerfile may choose another character to continue lines with, in a directive before anything else; templates have
 * the backslash.
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

/** Whether there is a line that ends in a backslash of its own. */
export function hasClosingBackslash(source: string): boolean {
  return source.includes(CLOSING_BACKSLASH);
}

/** A line as it stands in the Dockerfile. */
export function asWritten(line: string): string {
  return line.replaceAll(CLOSING_BACKSLASH, '\\');
}

/** The command whose heredocs the grammar reads. */
const SHELL = COMMANDS.find(({ shape }) => shape === 'shell');

/**
 * The text with the commands that copy files under the name of one whose heredocs the grammar knows: Docker has them
 * there too, and what stands in them is no command. Every offset stays.
 */
export function withShellHeredocs(text: string): string {
  return text.replace(/^([ \t]*)([a-z]+)(?=[ \t])/gim, (start, blanks: string, word: string) => {
    const name = SHELL !== undefined && copiesFiles(word) && SHELL.keyword.length <= word.length && SHELL.keyword;
    return name ? blanks + name.padEnd(word.length) : start;
  });
}

/** Whether Docker's command of that name copies files, the service's own among them. */
export function copiesFiles(keyword: string): boolean {
  const name = foreignCommand(keyword)?.becomes?.keyword ?? keyword;
  const spec = commandSpec(name);
  return spec?.shape === 'words' && spec.arguments.some(({ type }) => type === 'urlOrPath');
}
