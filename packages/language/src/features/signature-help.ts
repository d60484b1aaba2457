import type { Command, Pair, Template, TextRange, Word } from '@imgtpl/grammar';
import type { CommandForm, CommandSpec, Language } from '@imgtpl/spec';
import type { Analysis } from '../analyze.js';
import { splitFlags } from '../commands/docker-flag.js';
import { isShellText } from '../shell/shell-source.js';
import { completionCommand } from './completion-command.js';
import { inlineCode } from './markdown.js';
import { reachesWord } from './reaches-word.js';

/** The forms of a command while its arguments are written. */
export interface SignatureHelp {
  readonly signatures: readonly Signature[];
  readonly activeSignature: number;
  /** The parameter at the cursor; undefined if the form has no more. */
  readonly activeParameter: number | undefined;
}

/** One form of a command. */
export interface Signature {
  readonly label: string;
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
}

/** A placeholder of a form. */
export interface SignatureParameter {
  /** Its range in the label. */
  readonly range: TextRange;
  readonly documentation: string;
}

/** The characters after which an editor should request signature help. */
export const SIGNATURE_TRIGGERS: readonly string[] = [' '];

/** The language, and what triggered the request. */
export interface SignatureHelpOptions {
  readonly language: Language;
  /** Whether the user asked, or the editor did because something was typed. */
  readonly trigger?: 'invoked' | 'typing';
}

/** The forms of the command whose arguments are written at an offset. */
export function signatureHelp(
  { template }: Analysis,
  offset: number,
  { language, trigger = 'invoked' }: SignatureHelpOptions,
): SignatureHelp | undefined {
  const command = completionCommand(template, offset);
  const { spec } = command ?? {};
  if (command === undefined || spec === undefined || offset <= command.keywordRange.end) return undefined;
  if (trigger === 'typing' && isShellText(command.content) && hasFirstWord(template, command, offset)) return undefined;
  const signatures = spec.forms.map((form) => signatureOf(spec, form, language));
  const activeSignature = activeForm(template, command, { spec, offset });
  const count = signatures[activeSignature]?.parameters.length ?? 0;
  const index = argumentIndex(command, offset);
  const repeats = spec.shape === 'pairs' || spec.shape === 'component' || spec.shape === 'exec';
  const active = repeats || spec.shape === 'shell' ? Math.min(index, count - 1) : index;
  const activeParameter = active >= 0 && active < count ? active : undefined;
  // Editors highlight the first parameter if none is active, which would be wrong for a user who types on.
  if (trigger === 'typing' && activeParameter === undefined && count > 0) return undefined;
  return { signatures, activeSignature, activeParameter };
}

/** Whether the first word of shell text is written: from there on, the form is not worth the space it takes. */
function hasFirstWord({ text }: Template, { keywordRange }: Command, offset: number): boolean {
  return /^\s*\S+\s/.test(text.slice(keywordRange.end, Math.min(offset, keywordRange.end + LONGEST_BEGINNING)));
}

const LONGEST_BEGINNING = 200;

/** Key and value separately, although no blank separates them. */
const PLACEHOLDER_OF_PAIR = /"?<[^>]+>"?/g;

const PLACEHOLDER = /\[--<[^>]+> <[^>]+>\]…?|"[^"]+"|(?:[^\s<]*<[^>]+>)+[^\s<]*/g;

function signatureOf(spec: CommandSpec, { syntax, example }: CommandForm, language: Language): Signature {
  const keywordLength = spec.keyword.length;
  const placeholder = spec.shape === 'pairs' ? PLACEHOLDER_OF_PAIR : PLACEHOLDER;
  const parameters = [...syntax.slice(keywordLength).matchAll(placeholder)].map((match, index) => {
    const start = keywordLength + match.index;
    const argument = spec.shape === 'words' ? spec.arguments[index] : undefined;
    return { range: { start, end: start + match[0].length }, documentation: argument?.docs[language] ?? '' };
  });
  return { label: syntax, documentation: `${spec.summary[language]}\n\n${inlineCode(example)}`, parameters };
}

/** The form that a command seems to be written in: the first one that the text does not contradict. */
function activeForm(
  { text }: Template,
  command: Command,
  { spec: { forms, keyword }, offset }: { readonly spec: CommandSpec; readonly offset: number },
): number {
  const { content, argumentsRange } = command;
  const from = content.shape === 'words' ? argumentWords(command)[0]?.range.start : argumentsRange.start;
  const start = from === undefined ? '' : text.slice(from, Math.min(argumentsRange.end, from + LONGEST_BEGINNING));
  const fits = (syntax: string): boolean => {
    const first = syntax.slice(keyword.length).trim();
    switch (content.shape) {
      case 'pairs':
        return first.includes('=') === isEqualsForm(content, offset);
      case 'exec':
        return first.startsWith('[') === (content.form === 'exec' || start === '');
      case 'words':
        return first.startsWith('<path>') !== (start === '' || ADDRESS.test(start));
      default: {
        const literal = first.slice(0, first.indexOf('<'));
        return start !== '' && literal !== '' && (start.startsWith(literal) || literal.startsWith(start));
      }
    }
  };
  return Math.max(
    0,
    forms.findIndex(({ syntax }) => fits(syntax)),
  );
}

/** An address, or the beginning of one. */
const ADDRESS = /^["']?(?:ht?t?p?s?|ft?p?|[a-z][a-z0-9+.-]*:.*)$/is;

/** Whether the form with `=` is being written. A single key with blanks after it is the beginning of the other form. */
function isEqualsForm({ form, pairs }: Extract<Command['content'], { shape: 'pairs' }>, offset: number): boolean {
  const [pair, ...others] = pairs;
  const isKeyAlone = pair !== undefined && others.length === 0 && pair.equals === undefined;
  return form === 'equals' && !(isKeyAlone && pair.key.range.end < offset);
}

/** Which placeholder of its form is being written at an offset; past the last one if the form repeats it. */
function argumentIndex(command: Command, offset: number): number {
  const { content } = command;
  const before = (words: readonly Word[]): number =>
    words.filter((word) => word.range.end < offset && !reachesWord(word, offset)).length;
  switch (content.shape) {
    case 'words':
      return before(argumentWords(command));
    case 'exec':
      return before(content.words);
    case 'pairs':
      if (isEqualsForm(content, offset)) return content.pairs.some((pair) => isValueAt(pair, offset)) ? 1 : 0;
      return content.pairs.filter(({ key }) => key.range.end < offset).length;
    case 'component':
      return content.reference !== undefined && content.reference.range.end < offset ? 1 : 0;
    case 'shell':
    case 'baseImage':
    case 'raw':
      return 0;
    default:
      return content satisfies never;
  }
}

/** The words that are arguments: a Docker flag is none. */
function argumentWords({ spec, content }: Command): readonly Word[] {
  return spec?.shape === 'words' && content.shape === 'words' ? splitFlags(content.words, spec).words : [];
}

function isValueAt({ equals, value, range }: Pair, offset: number): boolean {
  const isOpen = value?.unterminatedQuote !== undefined;
  return equals !== undefined && equals.end <= offset && (offset <= range.end || isOpen);
}
