import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import type { Diagnostic, TextEdit } from '../diagnostic.js';
import type { Messages } from '../messages/index.js';

/** The LSP kinds of our code actions. */
export const CODE_ACTION_KINDS = ['quickfix', 'refactor.extract', 'refactor.rewrite', 'source.fixAll.imgtpl'] as const;

export type CodeActionKind = (typeof CODE_ACTION_KINDS)[number];

/** A change that an editor offers at a place. */
export interface CodeAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** In the order of the text, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** Edits of other files. */
  readonly elsewhere?: readonly { readonly path: string; readonly edits: readonly TextEdit[] }[];
  /** A file to create beside the template; the editor chooses another name if this one is taken. */
  readonly newFile?: { readonly name: string; readonly text: string };
  /** The diagnostics that the action fixes. */
  readonly diagnostics?: readonly Diagnostic[];
  readonly isPreferred: boolean;
  /** What to select in the text after the only edit: a reason to fill in, or a name to choose. */
  readonly selection?: TextRange;
}

/** A base image as in a request: a value of BaseImageType and one of BaseImage. */
export interface BaseImage {
  readonly type: string;
  readonly id: string;
}

/** What the actions for a place depend on besides the template. */
export interface CodeActionOptions {
  readonly messages: Messages;
  /** The requested kinds, or prefixes of kinds (`refactor`); absent: all except `source`. */
  readonly kinds?: readonly string[];
  /** Analyses the text after a round of fixes, to find those that had to wait; absent: only one round of safe fixes. */
  readonly reanalyze?: (text: string) => Analysis;
  /** If there is no pipeline file yet: the name that it would have, and its text. */
  readonly newPipelineFile?: {
    readonly name: string;
    readonly textOf: (image: BaseImage) => string;
  };
  /** The template's pipeline file, if there is one. */
  readonly pipelineFile?: {
    readonly path: string;
    /** The name to show. */
    readonly name: string;
    /** The edits that add a base image to the file; undefined if it has one already or cannot be edited. */
    readonly setBaseImage: (image: BaseImage) => readonly TextEdit[] | undefined;
    /**
     * The edits that set the Internet bandwidth of the intermediate instance, in Mbit/s; undefined if the file cannot
     * be edited.
     */
    readonly setBandwidth: (megabits: number) => readonly TextEdit[] | undefined;
  };
}
