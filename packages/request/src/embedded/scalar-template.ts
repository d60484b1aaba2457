import { applyEdits, type TextEdit } from '@imgtpl/language';
import type { Entry, ScalarNode } from '../pipeline-node.js';
import type { EmbeddedTemplate } from './embedded-template.js';
import { needsEscapes, printableYaml } from './printable-yaml.js';
import { alignedText, doubleQuoted, type ScalarText, scalarPlaces, singleQuoted } from './scalar-text.js';

/**
 * A template in a quoted, plain or folded scalar of JSON or YAML. Undefined if the source of the value is elsewhere, as
 * with an alias.
 */
export function scalarTemplate(
  file: string,
  { value: node }: Pick<Entry, 'value'>,
): Omit<EmbeddedTemplate, 'kind' | 'parameter'> | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const form = formOf(file, node, node.value);
  const read = form?.read(file.slice(form.start, form.end));
  if (!form || read?.text !== node.value) return undefined;
  return {
    text: read.text,
    ...scalarPlaces(read, form.start),
    written: (edits) => written(edits, { form, read, source: file.slice(form.start, form.end) }),
  };
}

/** A form of scalar: where its text is, and how to read and write it. */
interface Form {
  /** The range of the text, without its quotes. */
  readonly start: number;
  readonly end: number;
  read(source: string): ScalarText | undefined;
  /** A new text written in this form in place of an old one; undefined if that is impossible. */
  escape(newText: string, oldText: string): string | undefined;
}

function formOf(file: string, { range: { start, end }, style }: ScalarNode, value: string): Form | undefined {
  const first = file[start];
  const inside = { start: start + 1, end: end - 1 };
  if (style === 'quoted' && first === '"') return { ...inside, read: doubleQuoted, escape: inDoubleQuotes };
  if (style === 'quoted' && first === "'") return { ...inside, read: singleQuoted, escape: inSingleQuotes };
  const aligned = { end, read: (source: string) => alignedText(source, value), escape: wordForWord };
  if (style === 'plain') return { ...aligned, start };
  const head = file.indexOf('\n', start);
  return style === 'folded' && first === '>' && start < head ? { ...aligned, start: head + 1 } : undefined;
}

/** Whether an edit keeps the blanks at both its ends, so that it is safe whatever surrounds it. */
export function keepsBlanks(
  { range, newText }: TextEdit,
  { text, toFile, toTemplate }: Pick<EmbeddedTemplate, 'text' | 'toFile' | 'toTemplate'>,
): boolean {
  const old = text.slice(range.start, range.end);
  const isInText = toTemplate(toFile(range.start)) === range.start;
  return isInText && [old, newText].every((it) => !/^\s|\s$/.test(it)) && newText !== '';
}

/** A JSON string, which is valid YAML too. */
function inDoubleQuotes(text: string): string {
  return printableYaml(JSON.stringify(text).slice(1, -1));
}

/** A line end would be folded, and the quote is the only character that can be escaped. */
function inSingleQuotes(text: string): string | undefined {
  return /[\0-\x08\n-\x1f]/.test(text) || needsEscapes(text) ? undefined : text.replaceAll("'", "''");
}

/** Without quotes, a blank, colon or dash may be syntax, so only a word may replace a word. */
function wordForWord(text: string, oldText: string): string | undefined {
  return /^\w+$/.test(text) && /^\w+$/.test(oldText) ? text : undefined;
}

interface Written {
  readonly form: Form;
  readonly read: ScalarText;
  readonly source: string;
}

function written(edits: readonly TextEdit[], { form, read, source }: Written): readonly TextEdit[] | undefined {
  const all: TextEdit[] = [];
  for (const { range, newText } of edits) {
    const escaped = form.escape(newText, read.text.slice(range.start, range.end));
    if (escaped === undefined) return undefined;
    all.push({ range, newText: escaped });
  }
  return isReadAsIntended(edits, all, { form, read, source }) ? all : undefined;
}

/**
 * Whether the source says what the edits mean. Blanks around line ends are folded, so the meaning of an edit there
 * depends on its neighbors. The source is only read again if blanks change, as there may be a fix for every line.
 */
function isReadAsIntended(
  intended: readonly TextEdit[],
  edits: readonly TextEdit[],
  { form, read, source }: Written,
): boolean {
  if (form.escape === wordForWord || !source.includes('\n')) return true;
  const places = scalarPlaces(read, 0);
  if (intended.every((edit) => keepsBlanks(edit, { ...places, text: read.text }))) return true;
  const { rangeInFile } = places;
  const after = applyEdits(
    source,
    edits.map(({ range, newText }) => ({ range: rangeInFile(range), newText })),
  );
  return form.read(after)?.text === applyEdits(read.text, intended);
}
