/**
 * The tree of a template, which `parse` returns for any text at all. Plain readonly data; every place is a range of
 * UTF-16 offsets. A command's content is read when `content` is first asked for: most callers need that of few
 * commands.
 */
import type { CommandSpec } from '@imgtpl/spec';
import type { TextRange } from './text.js';

/** A parsed template. */
export interface Template {
  readonly text: string;
  /** Whether the text starts with U+FEFF; the mark belongs to no command. */
  readonly byteOrderMark: boolean;
  readonly commands: readonly Command[];
  /** Every comment line in the order of the text, including those between the lines of a continued command. */
  readonly comments: readonly Comment[];
  /**
   * The result of `make` for this template, made once and kept as long as the template. A weak map would work too, but
   * it keeps the trees of an edited text alive, and has them copied, until the next long garbage collection.
   */
  derived<T>(make: (template: Template) => T): T;
}

/** A comment line, from its `#` to the end of the line without the line break. */
export interface Comment {
  readonly range: TextRange;
  /** The command between whose lines the comment is. */
  readonly inside?: Command;
}

/** A keyword, or another word in its place, and what follows it up to the next command. */
export interface Command {
  /** The row of the command table; undefined for a word that is not a command. */
  readonly spec: CommandSpec | undefined;
  /** The keyword as written. */
  readonly keyword: string;
  readonly keywordRange: TextRange;
  /** From the keyword to the end of its content, including heredoc bodies, or to the dangling `\` after that. */
  readonly range: TextRange;
  /**
   * The arguments as written, from the first character of content to the last, including blanks, continuations and
   * comment lines in between. Empty, at the end of the keyword, if there are none.
   */
  readonly argumentsRange: TextRange;
  /** The pieces of content, one per source line, without continuation marks, comment lines and surrounding blanks. */
  readonly segments: readonly TextRange[];
  /** Each `\` that continues a line; the last one is dangling if no content follows. */
  readonly continuations: readonly TextRange[];
  /** The last `\`, if no line of content follows it before the end of the file. */
  readonly danglingContinuation?: TextRange | undefined;
  /** Blank lines between the lines of this command, each without its line break. */
  readonly blankLines: readonly TextRange[];
  /** Parsed on first use, then kept. */
  readonly content: Content;
}

/** What follows a keyword, parsed according to the shape of its row. */
export type Content =
  | ShellContent
  | ExecContent
  | WordsContent
  | PairsContent
  | ComponentContent
  | BaseImageContent
  | RawContent;

/** Shell text: the service's shell reads it, including continuations. Only the shell tokenizer splits it into words. */
export interface ShellContent {
  readonly shape: 'shell';
  /** Leading `--name` or `--name=value` words that are Docker flags. */
  readonly flags: readonly Word[];
  readonly heredocs: readonly Heredoc[];
}

/** A heredoc, which the language does not have: read as a unit, to give a single diagnostic. */
export interface Heredoc {
  /** The operator and its word: `<<EOF`, `<<- "END"`. */
  readonly range: TextRange;
  readonly terminator: string;
  /** The lines up to and including the terminator; absent if no line is the terminator. */
  readonly body?: TextRange;
}

/** CMD and ENTRYPOINT: a JSON array, or shell text. */
export interface ExecContent {
  readonly shape: 'exec';
  /** `exec` when the text starts with `[`. */
  readonly form: 'exec' | 'shell';
  /** The strings of the array, as far as it could be read; empty for shell text. */
  readonly words: readonly Word[];
  readonly faults: readonly ExecFault[];
}

/** Why a text that starts with `[` is not an array of strings. */
export interface ExecFault {
  readonly kind:
    | 'single-quotes' // a string in single quotes
    | 'missing-comma' // range: empty, where the comma belongs
    | 'foreign-comma' // a Chinese or Japanese comma instead of `,`
    | 'missing-bracket' // no `]`; range: empty, at the end of the content
    | 'unterminated-string'
    | 'not-a-string' // a number, word, object, nested array …
    | 'bad-escape'
    | 'empty' // `[]`: range is the array
    | 'extra-comma'
    | 'text-after'; // something after the `]`
  readonly range: TextRange;
}

/** WORKDIR, USER and COPY: words, whether or not the command takes that many. */
export interface WordsContent {
  readonly shape: 'words';
  readonly words: readonly Word[];
  /** The whole content when it starts with `[`, as Docker's JSON form does. */
  readonly json?: TextRange;
}

/** ENV and LABEL. In the form `space` there is one pair, whose value is the rest of the content. */
export interface PairsContent {
  readonly shape: 'pairs';
  readonly form: 'equals' | 'space';
  readonly pairs: readonly Pair[];
}

/** A key and its value. If the pair is malformed, `faults` says what is wrong. */
export interface Pair {
  readonly range: TextRange;
  readonly key: { readonly range: TextRange; readonly text: string };
  /** Absent when the pair has no `=` (and, in the space form, always). */
  readonly equals?: TextRange;
  /** Absent when nothing follows the key; empty after a bare `KEY=`. */
  readonly value?: Word;
  readonly faults: readonly PairFault[];
}

/** Why a pair is malformed. */
export interface PairFault {
  readonly kind: 'missing-value' | 'bad-key' | 'unterminated-quote' | 'text-after-quote';
  /** The part at fault: the key, the quote, or the text after the quote. */
  readonly range: TextRange;
}

/** COMPONENT: a reference and its parameters. */
export interface ComponentContent {
  readonly shape: 'component';
  readonly reference: ComponentReference | undefined;
  readonly parameters: readonly ComponentParameter[];
  /** Words that are neither the reference nor part of a `--name value`. */
  readonly strays: readonly Word[];
}

/** How a component is named. A `malformed` reference is neither an id nor an ARN; `fault` is the part that is wrong. */
export type ComponentReference =
  | { readonly kind: 'id'; readonly range: TextRange; readonly id: string }
  | ({ readonly kind: 'arn'; readonly range: TextRange } & ArnParts)
  /** With placeholders of the documentation (`ic-bp12…****`, `<RegionId>`), which may contain blanks. */
  | {
      readonly kind: 'masked';
      readonly range: TextRange;
      readonly placeholders: readonly TextRange[];
      /** Its parts when it is an ARN. */
      readonly arn?: ArnParts;
    }
  | { readonly kind: 'malformed'; readonly range: TextRange; readonly fault: TextRange };

/** `acs:ecs:<region>:<account>:imagecomponent/<name>/<version>`. */
export interface ArnParts {
  readonly region: Part;
  readonly account: Part;
  readonly name: Part;
  /** `/` or `:` between name and version. */
  readonly separator: Part;
  readonly version: Part;
}

/** A piece of the template that is not a word; `text` is as written. */
export interface Part {
  readonly range: TextRange;
  readonly text: string;
}

/** `--name value`. The value is absent if the next name or the end of the content follows. */
export interface ComponentParameter {
  readonly range: TextRange;
  /** `--name`, with the dashes in the range but not in the text. */
  readonly name: Part;
  readonly value?: Word;
}

/** FROM. */
export interface BaseImageContent {
  readonly shape: 'baseImage';
  /** The whole content when it is `IMAGE:<id>` or `IMAGE_FAMILY:<name>`. */
  readonly image?: { readonly type: Part; readonly id: Part };
  /** What malformed content seems to mean; absent if that is unclear. */
  readonly meant?: BaseImageMeant;
}

/** What was written instead of an image with its type. */
export type BaseImageMeant =
  | { readonly kind: 'docker-image' } // `ubuntu:22.04`, `scratch AS stage`
  | { readonly kind: 'docker-stage'; readonly image: string } // `IMAGE:m-… AS stage`
  | { readonly kind: 'image-id' } // `m-…`, `…_alibase_20240528.vhd`: without a type
  | { readonly kind: 'image-with-comment' }; // `IMAGE:m-… # base`

/** What follows RESTART or an unknown keyword: not read any further. */
export interface RawContent {
  readonly shape: 'raw';
}

/** A word as the language reads it: quotes group, and a backslash makes the next character literal. */
export interface Word {
  readonly range: TextRange;
  /** Without quotes and escapes. */
  readonly value: string;
  /** `none`, or how the whole word is quoted; `mixed` if quotes are inside it. */
  readonly quoted: 'none' | 'double' | 'single' | 'mixed';
  /** The quote that never closes. */
  readonly unterminatedQuote?: TextRange;
  /** In the order of the text; a reference in the operator's word of another comes after it. */
  readonly variables: readonly VariableReference[];
  /** The value, split at the outermost references; absent if there are none. */
  readonly pieces?: readonly (string | VariableReference)[];
}

/** `$NAME`, `${NAME}`, `${NAME:-word}`, `${NAME:+word}`. */
export interface VariableReference {
  readonly range: TextRange;
  readonly name: Part;
  /** The operator and its word: `:-word`. */
  readonly operator?: Part;
}
