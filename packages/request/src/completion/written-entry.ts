import type { TextRange } from '@imgtpl/grammar';
import type { PipelineSyntax } from '../pipeline-file.js';
import type { NamePlace } from './written-place.js';

/** What an editor puts into a file for an entry or a value that is chosen. */
export interface WrittenText {
  readonly newText: string;
  /** Whether `$1` in the text is where the cursor goes. */
  readonly isSnippet: boolean;
  /** What is compared with what is typed, where that is not the label. */
  readonly filterText?: string;
}

/** What can be written at a place of a pipeline file, or of another one in YAML or JSON. */
export interface EntryCompletion extends WrittenText {
  readonly label: string;
  readonly kind: 'name' | 'value' | 'file';
  /** What it replaces: offsets (UTF-16). */
  readonly range: TextRange;
  readonly deprecated: boolean;
  /** Whether there is a list of what can be written behind it. */
  readonly goesOn?: true;
  /** Markdown. */
  readonly docs?: string;
  /** The diagnostic that a name stands for: what there is to say of it is long, and looked up for the one that is shown. */
  readonly code?: string;
}

/** What follows a name: a value to choose, a text, a text of many lines, or the first line of a list or of a mapping. */
export type Opening = 'choice' | 'text' | 'block' | 'list' | 'mapping';

export interface WritingOptions {
  readonly syntax: PipelineSyntax;
  /** Whether the editor can put the cursor inside what it inserts; only JSON has an inside. */
  readonly forms: 'snippets' | 'words';
  /** Whether the editor keeps line ends and blanks of what it inserts as they are. */
  readonly lines: 'kept' | 'lost';
}

/** A name with what its value begins with, unless its colon is there already. */
export function writtenName(
  name: string,
  opening: Opening,
  { place, options: { syntax, forms, lines } }: { readonly place: NamePlace; readonly options: WritingOptions },
): WrittenText {
  const { hasColon, column, isFollowed } = place;
  if (syntax === 'yaml') {
    const line = column === undefined || lines === 'lost' ? undefined : `\n${' '.repeat(column + 2)}`;
    const value = column === undefined ? ' ' : IN_YAML[opening](line);
    return { newText: hasColon ? name : `${name}:${value}`, isSnippet: false };
  }
  const quoted = `"${name}"`;
  if (hasColon) return { newText: quoted, filterText: quoted, isSnippet: false };
  if (forms === 'words') return { newText: `${quoted}: `, filterText: quoted, isSnippet: false };
  const newText = `${quoted}: ${IN_JSON[opening]}${isFollowed ? ',' : ''}`;
  return { newText, filterText: quoted, isSnippet: true };
}

/** By the start of the lines that are indented once more; where there can be none, the person goes on. */
const IN_YAML: { readonly [O in Opening]: (line: string | undefined) => string } = {
  choice: () => ' ',
  text: () => ' ',
  block: (line = '') => ` |${line}`,
  list: (line) => (line === undefined ? '' : `${line}- `),
  mapping: (line = '') => line,
};

/** What is chosen comes with its quotes. */
const IN_JSON: { readonly [O in Opening]: string } = {
  choice: '$1',
  text: '"$1"',
  block: '"$1"',
  list: '[$1]',
  mapping: '{$1}',
};

/** A value as the file reads it back; quotes that are written already are replaced, and looked for by an editor. */
export function writtenValue(value: string, { syntax, isText, first, isFollowed }: ValuePlace): WrittenText {
  const quoted = JSON.stringify(value);
  if (syntax === 'json') {
    const comma = isFollowed ? ',' : '';
    return isText
      ? { newText: quoted + comma, filterText: quoted, isSnippet: false }
      : { newText: value + comma, isSnippet: false };
  }
  const newText = /^[\w./][\w./-]*$/.test(value) ? value : quoted;
  return { newText, isSnippet: false, ...(/^["']/.test(first) ? { filterText: first + value + first } : {}) };
}

interface ValuePlace {
  readonly syntax: PipelineSyntax;
  /** Whether it is a text, and no flag. */
  readonly isText: boolean;
  /** The character that the value begins with so far. */
  readonly first: string;
  /** Whether the next item or name stands below it without a comma between them. */
  readonly isFollowed: boolean;
}
