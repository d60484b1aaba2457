import type { TextRange } from '@imgtpl/grammar';
import type { PipelineSyntax } from '../pipeline-file.js';
import type { NamePlace } from './written-place.js';

/** What an editor inserts for a chosen entry or value. */
export interface WrittenText {
  readonly newText: string;
  /** Whether `$1` in the text is where the cursor goes. */
  readonly isSnippet: boolean;
  /** What the editor compares with the typed text, if that is not the label. */
  readonly filterText?: string;
}

/** Something that can be written at a place of a pipeline file, or of another YAML or JSON file. */
export interface EntryCompletion extends WrittenText {
  readonly label: string;
  readonly kind: 'name' | 'value' | 'file';
  /** The range that it replaces (UTF-16 offsets). */
  readonly range: TextRange;
  readonly deprecated: boolean;
  /** Whether there is more to complete after it. */
  readonly goesOn?: true;
  /** Markdown. */
  readonly docs?: string;
  /** The diagnostic code that a name stands for. Its docs are long, so they are looked up only for the shown entry. */
  readonly code?: string;
}

/** What follows a name: a value to choose, a text, a text of many lines, or the first line of a list or of a mapping. */
export type Opening = 'choice' | 'text' | 'block' | 'list' | 'mapping';

/** What an editor does with a text that it inserts. */
export interface WritingOptions {
  readonly syntax: PipelineSyntax;
  /** Whether the editor can put the cursor inside the inserted text; only JSON needs that. */
  readonly forms: 'snippets' | 'words';
  /** Whether the editor keeps line ends and indentation of the inserted text as they are. */
  readonly lines: 'kept' | 'lost';
}

/** A name with the beginning of its value, unless its colon is there already. */
export function writtenName(
  name: string,
  opening: Opening,
  { place, options: { syntax, forms, lines }, quote }: NameSurroundings,
): WrittenText {
  const { hasColon, column, isFollowed } = place;
  if (syntax === 'yaml') {
    const line = column === undefined || lines === 'lost' ? undefined : `\n${' '.repeat(column + 2)}`;
    const value = column === undefined ? ' ' : IN_YAML[opening](line);
    const key = quote + name + quote;
    const filterText = quote === '' ? {} : { filterText: key };
    return { newText: hasColon ? key : `${key}:${value}`, isSnippet: false, ...filterText };
  }
  const quoted = `"${name}"`;
  if (hasColon) return { newText: quoted, filterText: quoted, isSnippet: false };
  if (forms === 'words') return { newText: `${quoted}: `, filterText: quoted, isSnippet: false };
  const newText = `${quoted}: ${IN_JSON[opening]}${isFollowed ? ',' : ''}`;
  return { newText, filterText: quoted, isSnippet: true };
}

interface NameSurroundings {
  readonly place: NamePlace;
  readonly options: WritingOptions;
  /** What the name begins with already, in YAML; empty if that is no quote. */
  readonly quote: string;
}

/** The quote at the start of what is written in a range; empty if there is none. */
export function quoteAt(text: string, { start, end }: TextRange): string {
  return /^["']?/.exec(text.slice(start, end))?.[0] ?? '';
}

/** Takes the line break and indentation of the lines below; without them, the user goes on from the name. */
const IN_YAML: { readonly [O in Opening]: (line: string | undefined) => string } = {
  choice: () => ' ',
  text: () => ' ',
  block: (line = '') => ` |${line}`,
  list: (line) => (line === undefined ? '' : `${line}- `),
  mapping: (line = '') => line,
};

/** The values to choose from bring their own quotes. */
const IN_JSON: { readonly [O in Opening]: string } = {
  choice: '$1',
  text: '"$1"',
  block: '"$1"',
  list: '[$1]',
  mapping: '{$1}',
};

/** A value as the file has to write it. It replaces existing quotes, so an editor has to match those too. */
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
  /** Whether the value is a text rather than a flag. */
  readonly isText: boolean;
  /** The first character of the value that is there. */
  readonly first: string;
  /** Whether the next item or name is on the line below without a comma between. */
  readonly isFollowed: boolean;
}
