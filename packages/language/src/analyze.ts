import type { LineIndex, Template } from '@imgtpl/grammar';
import type { ContentKind } from '@imgtpl/spec';
import type { Diagnostic } from './diagnostic.js';
import type { Messages } from './messages/index.js';
import type { Settings } from './settings.js';

export interface AnalyzeOptions {
  readonly kind: ContentKind;
  readonly messages: Messages;
  readonly settings: Settings;
}

/** One text, parsed once and judged once: what every feature and every report is made from. */
export interface Analysis {
  readonly template: Template;
  readonly lines: LineIndex;
  readonly kind: ContentKind;
  /** UTF-8 bytes of the content as it is sent. */
  readonly bytes: number;
  /** By position, then code. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses and judges a template. Pure; never throws, whatever the text. */
export type Analyze = (text: string, options: AnalyzeOptions) => Analysis;
