import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import type { Diagnostic, TextEdit } from '../diagnostic.js';
import type { Messages } from '../messages/index.js';

/** The kinds of LSP that our actions have. */
export const CODE_ACTION_KINDS = ['quickfix', 'refactor.extract', 'refactor.rewrite', 'source.fixAll.imgtpl'] as const;

export type CodeActionKind = (typeof CODE_ACTION_KINDS)[number];

/** Something that can be done with a place. */
export interface CodeAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** In the order of the text, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** Edits of other files. */
  readonly elsewhere?: readonly { readonly path: string; readonly edits: readonly TextEdit[] }[];
  /** A file to make beside the template; an editor chooses another name when this one is taken. */
  readonly newFile?: { readonly name: string; readonly text: string };
  /** What the action makes go away. */
  readonly diagnostics?: readonly Diagnostic[];
  readonly isPreferred: boolean;
  /** What to select in the text after the edits: a reason to be written, a name to be chosen. */
  readonly selection?: TextRange;
}

/** A base image as a request has it: a value of BaseImageType and one of BaseImage. */
export interface BaseImage {
  readonly type: string;
  readonly id: string;
}

/** What the actions for a place depend on beside the template. */
export interface CodeActionOptions {
  readonly messages: Messages;
  /** The kinds that are asked for, or the beginnings of kinds (`refactor`); absent: all but `source`. */
  readonly kinds?: readonly string[];
  /** Analyses the text after some fixes, to find those that had to wait; absent: one round of safe fixes is all. */
  readonly reanalyze?: (text: string) => Analysis;
  /** Where there is no pipeline file yet: the name that the template's own would have, and its text. */
  readonly newPipelineFile?: {
    readonly name: string;
    readonly textOf: (image: BaseImage) => string;
  };
  /** The template's pipeline file, when there is one. */
  readonly pipelineFile?: {
    readonly path: string;
    /** As a person would name it. */
    readonly name: string;
    /** The edits that make the file name a base image; undefined when it names one already or cannot be edited. */
    readonly setBaseImage: (image: BaseImage) => readonly TextEdit[] | undefined;
    /**
     * The edits that give the intermediate instance so many Mbit/s to the Internet; undefined when the file cannot be
     * edited.
     */
    readonly setBandwidth: (megabits: number) => readonly TextEdit[] | undefined;
  };
}
