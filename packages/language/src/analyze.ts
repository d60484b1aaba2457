import {
  type LineIndex,
  lineIndex,
  parse,
  sentLength,
  stateOf,
  type Template,
  type TemplateState,
} from '@imgtpl/grammar';
import type { ContentKind } from '@imgtpl/spec';
import type { ComponentCatalogue } from './component-catalogue.js';
import { diagnose } from './diagnose.js';
import type { Diagnostic } from './diagnostic.js';
import type { Messages } from './messages/index.js';
import type { RequestFacts } from './request-facts.js';
import { RULES } from './rules/index.js';
import type { Settings } from './settings.js';

export interface AnalyzeOptions {
  readonly kind: ContentKind;
  readonly messages: Messages;
  readonly settings: Settings;
  /** The requests that the template is content of, from its pipeline file. */
  readonly requests?: readonly RequestFacts[];
  /** Without one nothing is said of what components there are. */
  readonly catalogue?: ComponentCatalogue;
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
  /** What each command sees. */
  readonly state: TemplateState;
}

/** Parses and judges a template. Pure. That a rule throws is a fault of ours, which the caller's door may catch. */
export function analyze(text: string, options: AnalyzeOptions): Analysis {
  const template = parse(text);
  const bytes = sentLength(text);
  const diagnostics = diagnose(template, { ...options, bytes, rules: RULES });
  return {
    template,
    lines: lineIndex(text),
    kind: options.kind,
    bytes,
    diagnostics,
    state: stateOf(template),
  };
}
