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
import { keepKnowledge } from './commands/knowledge.js';
import type { ComponentCatalogue } from './components/component-catalogue.js';
import { diagnose } from './diagnose.js';
import type { Diagnostic } from './diagnostic.js';
import type { Messages } from './messages/index.js';
import type { RequestFacts } from './request-facts.js';
import { RULES } from './rules/index.js';
import type { Settings } from './settings.js';

/** What an analysis needs to know besides the text. */
export interface AnalyzeOptions {
  readonly kind: ContentKind;
  readonly messages: Messages;
  readonly settings: Settings;
  /** The requests that contain the template, from its pipeline file. */
  readonly requests?: readonly RequestFacts[];
  /** Without one, nothing is said about which components exist. */
  readonly catalogue?: ComponentCatalogue | undefined;
}

/** One text, parsed once and linted at most once. Every feature and every report is made from it. */
export interface Analysis {
  readonly template: Template;
  readonly lines: LineIndex;
  readonly kind: ContentKind;
  /** UTF-8 bytes of the content as it is sent. */
  readonly bytes: number;
  /** By position, then code; found when first asked for. An exception of a rule is our bug, and passes through. */
  readonly diagnostics: readonly Diagnostic[];
  /** Finds the diagnostics in advance, rule by rule; before each one, `shouldContinue` may end it with `false`. */
  runRules(shouldContinue: () => boolean | Promise<boolean>): Promise<void>;
  /** The state that each command sees. */
  readonly state: TemplateState;
}

/** Parses a template; the rules run when its diagnostics are first asked for. Pure. */
export function analyze(text: string, options: AnalyzeOptions): Analysis {
  return new LazyAnalysis(text, options);
}

/**
 * The same for a version of a text that is being edited. With the analysis of the version before, the rules read again
 * only what has changed.
 */
export function analyzeVersion(text: string, options: AnalyzeOptions, before: Analysis | undefined): Analysis {
  const analysis = new LazyAnalysis(text, options);
  keepKnowledge(analysis.template, before?.template);
  return analysis;
}

/** A class, because parts of it are made late: see the decisions in ARCHITECTURE.md. */
class LazyAnalysis implements Analysis {
  readonly template: Template;
  readonly lines: LineIndex;
  readonly bytes: number;
  readonly state: TemplateState;
  readonly #options: AnalyzeOptions;
  #diagnostics: readonly Diagnostic[] | undefined;

  constructor(text: string, options: AnalyzeOptions) {
    this.template = parse(text);
    this.lines = lineIndex(text);
    this.bytes = sentLength(text);
    this.state = stateOf(this.template);
    this.#options = options;
  }

  get kind(): ContentKind {
    return this.#options.kind;
  }

  get diagnostics(): readonly Diagnostic[] {
    const steps = this.#steps();
    while (this.#diagnostics === undefined) this.#keepResult(steps.next());
    return this.#diagnostics;
  }

  async runRules(shouldContinue: () => boolean | Promise<boolean>): Promise<void> {
    const steps = this.#steps();
    while (this.#diagnostics === undefined) {
      const verdict = shouldContinue();
      if (verdict !== true && !(await verdict)) return;
      this.#keepResult(steps.next());
    }
  }

  #steps(): ReturnType<typeof diagnose> {
    return diagnose(this.template, { requests: [], ...this.#options, bytes: this.bytes, rules: RULES });
  }

  #keepResult({ done, value }: IteratorResult<undefined, readonly Diagnostic[]>): void {
    if (done) this.#diagnostics ??= value;
  }
}
