/**
 * The tree of a template: what `parse` returns for any text at all. Plain readonly data; every place is a range of
 * UTF-16 offsets. What stands inside a command is read when `content` is first asked for: most callers ask for few.
 */
import type { CommandSpec } from '@imgtpl/spec';
import type { TextRange } from './text.js';

/** A template as it was parsed. */
export interface Template {
  readonly text: string;
  /** Whether the text starts with U+FEFF; the mark belongs to no command. */
  readonly byteOrderMark: boolean;
  readonly commands: readonly Command[];
  /** Every comment line, also those between the lines of a continued command, in the order of the text. */
  readonly comments: readonly Comment[];
  /**
   * What `make` makes of this template: made once, and kept as long as the template. A weak map would serve too, but it
   * keeps the trees of an edited text alive, and has them copied, until the next long collection of garbage.
   */
  derived<T>(make: (template: Template) => T): T;
}

/** A comment line, from its `#` to the end of the line without the line break. */
export interface Comment {
  readonly range: TextRange;
  /** The command between whose lines it stands. */
  readonly inside?: Command;
}

/** A keyword, or a word in its place, and what follows it up to the next one. */
export interface Command {
  /** The row of the command table; undefined for a word that is no command. */
  readonly spec: CommandSpec | undefined;
  /** The keyword as written. */
  readonly keyword: string;
  readonly keywordRange: TextRange;
  /** From the keyword to the last of its content, heredoc bodies included, or to the `\` that dangles after that. */
  readonly range: TextRange;
  /**
   * The arguments as written, from the first character of content to the last; blanks, continuations and comment lines
   * between them included. Empty (start = end = end of the keyword) when there are none.
   */
  readonly argumentsRange: TextRange;
  /** The pieces of content, one a source line: without continuation marks, comment lines, and blanks at either end. */
  readonly segments: readonly TextRange[];
  /** Each `\` that continues a line; the last one is dangling if no content follows. */
  readonly continuations: readonly TextRange[];
  /** The `\` after which no line of content comes before the end of the file. */
  readonly danglingContinuation?: TextRange | undefined;
  /** Lines with nothing but blanks between the lines of this command, each without its line break. */
  readonly blankLines: readonly TextRange[];
  /** Read on first use and kept. */
  readonly content: Content;
}

/** What follows a keyword, read after the shape of its row. */
export type Content =
  | ShellContent
  | ExecContent
  | WordsContent
  | PairsContent
  | ComponentContent
  | BaseImageContent
  | RawContent;

/** Shell text: the service's shell reads it, continuations and all. Its words are the business of the shell tokenizer. */
export interface ShellContent {
  readonly shape: 'shell';
  /** Leading `--name` or `--name=value` words that are flags of Docker's. */
  readonly flags: readonly Word[];
  readonly heredocs: readonly Heredoc[];
}

/** A heredoc, which the language does not have: read as one thing to give one diagnostic. */
export interface Heredoc {
  /** The operator and its word: `<<EOF`, `<<- "END"`. */
  readonly range: TextRange;
  readonly terminator: string;
  /** The lines up to and including the terminator's; absent when no line is the terminator. */
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

/** Why a text that starts with `[` is no array of strings. */
export interface ExecFault {
  readonly kind:
    | 'single-quotes' // a string in single quotes
    | 'missing-comma' // range: empty, where the comma belongs
    | 'foreign-comma' // one of a Chinese or Japanese keyboard, in the place of a comma
    | 'missing-bracket' // no `]`; range: empty, at the end of the content
    | 'unterminated-string'
    | 'not-a-string' // a number, word, object, nested array …
    | 'bad-escape'
    | 'empty' // `[]`: range is the array
    | 'extra-comma'
    | 'text-after'; // something after the `]`
  readonly range: TextRange;
}

/** WORKDIR, USER and COPY: words, be they as many as the command takes or not. */
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

/** A key and its value, or what was meant as a pair: then `faults` says what is wrong. */
export interface Pair {
  readonly range: TextRange;
  readonly key: { readonly range: TextRange; readonly text: string };
  /** Absent when the pair has no `=` (and, in the space form, always). */
  readonly equals?: TextRange;
  /** Absent when nothing follows the key; empty after a bare `KEY=`. */
  readonly value?: Word;
  readonly faults: readonly PairFault[];
}

/** Why a pair is none. */
export interface PairFault {
  readonly kind: 'missing-value' | 'bad-key' | 'unterminated-quote' | 'text-after-quote';
  /** Inside the pair: the key, the quote, the text after it. */
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

/** How a component is named; `malformed`: neither by id nor by ARN, and `fault` is the part of it that is wrong. */
export type ComponentReference =
  | { readonly kind: 'id'; readonly range: TextRange; readonly id: string }
  | ({ readonly kind: 'arn'; readonly range: TextRange } & ArnParts)
  /** A placeholder of the documentation (`ic-bp12…****`, `<RegionId>`); it may hold blanks. */
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

/** A piece of the text that is no word: the text is as written. */
export interface Part {
  readonly range: TextRange;
  readonly text: string;
}

/** `--name value`; without a value where the next name or the end of the content follows. */
export interface ComponentParameter {
  readonly range: TextRange;
  /** `--name`, dashes included in the range and not in the text. */
  readonly name: Part;
  readonly value?: Word;
}

/** FROM. */
export interface BaseImageContent {
  readonly shape: 'baseImage';
  /** The whole content when it is `IMAGE:<id>` or `IMAGE_FAMILY:<name>`. */
  readonly image?: { readonly type: Part; readonly id: Part };
  /** What a malformed one seems to be; absent when nothing can be told, too. */
  readonly meant?: BaseImageMeant;
}

/** What was written in the place of an image with its type. */
export type BaseImageMeant =
  | { readonly kind: 'docker-image' } // `ubuntu:22.04`, `scratch AS stage`
  | { readonly kind: 'docker-stage'; readonly image: string } // `IMAGE:m-… AS stage`
  | { readonly kind: 'image-id' }; // `m-…`, `…_alibase_20240528.vhd`: without a type

/** What follows RESTART or an unknown keyword: not read any further. */
export interface RawContent {
  readonly shape: 'raw';
}

/** A word as the language reads it: quotes group, a backslash takes the next character as it is. */
export interface Word {
  readonly range: TextRange;
  /** With quotes and escapes taken away. */
  readonly value: string;
  /** `none`, or how the word as a whole is quoted; `mixed` when quotes stand inside it. */
  readonly quoted: 'none' | 'double' | 'single' | 'mixed';
  /** The quote that never closes. */
  readonly unterminatedQuote?: TextRange;
  /** In the order of the text; one inside the operator's word of another comes after it. */
  readonly variables: readonly VariableReference[];
  /** The value, cut at the references that stand in no other one; absent when there are none. */
  readonly pieces?: readonly (string | VariableReference)[];
}

/** `$NAME`, `${NAME}`, `${NAME:-word}`, `${NAME:+word}`. */
export interface VariableReference {
  readonly range: TextRange;
  readonly name: Part;
  /** The operator and its word: `:-word`. */
  readonly operator?: Part;
}
