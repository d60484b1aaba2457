import type { Command, Template, TextRange } from '@imgtpl/grammar';
import type { Basis, ContentKind, Localized, OperatingSystem } from '@imgtpl/spec';
import type { CommandsByShape } from './commands/commands-by-shape.js';
import type { ComponentCatalogue } from './components/component-catalogue.js';
import type { DiagnosticCode, DiagnosticTag, Severity, TextEdit } from './diagnostic.js';
import type { Say } from './messages/index.js';
import type { RequestFacts } from './request-facts.js';
import type { Settings } from './settings.js';

/** What is known about a template besides its text. */
export interface TemplateContext {
  readonly kind: ContentKind;
  /** UTF-8 bytes of the content as it is sent: without byte-order mark, with LF as line end. */
  readonly bytes: number;
  /** For the options of a rule; severities are no concern of rules. */
  readonly settings: Settings;
  /** The requests that contain the template; empty without a pipeline file. */
  readonly requests: readonly RequestFacts[];
  /** Absent if nothing is known about components. */
  readonly catalogue?: ComponentCatalogue | undefined;
}

/** What every rule is given; `ruleInput` makes it. */
export interface RuleInput extends TemplateContext {
  /** The whole template; `template.commands` has every command. */
  readonly template: Template;
  /**
   * The commands that are allowed in this kind of file. COMPONENT and FROM in a component file are left out: that they
   * are there is the only thing to report about them.
   */
  readonly allowedCommands: readonly Command[];
  /** The same commands by shape: most rules look at one. */
  readonly byShape: CommandsByShape;
}

/** What a rule has found at a place, before a language is chosen. */
export interface Finding<Code extends DiagnosticCode = DiagnosticCode> {
  readonly code: Code;
  readonly range: TextRange;
  readonly message: Say;
  readonly fixes?: readonly FixDraft[];
  readonly related?: readonly { readonly range: TextRange; readonly message: Say }[];
  readonly tags?: readonly DiagnosticTag[];
}

/** A finding that takes its code from the command it is in. */
export type Fault = Omit<Finding, 'code'>;

/** The message and the fixes of a finding. */
export type Explanation = Pick<Finding, 'message' | 'fixes'>;

/** A fix before a language is chosen; its edits are in the order of the text and do not overlap. */
export interface FixDraft {
  readonly title: Say;
  /** Absent: `false`, so that it is only offered. */
  readonly safe?: boolean;
  readonly edits: readonly TextEdit[];
}

/** An option of a rule: a number. */
export interface RuleOption {
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
  /** One sentence: editors show it while a configuration is written. */
  readonly docs: Localized;
}

/** The options of a rule by their names. */
export type RuleOptions = { readonly [name: string]: RuleOption };

/** A rule: the codes it may give, and a generator that gives them. It has no state and sees one template at a time. */
export interface Rule<Code extends DiagnosticCode = DiagnosticCode> {
  /** In kebab-case; its file and its page have the same name. */
  readonly name: string;
  readonly codes: readonly Code[];
  readonly severity: Severity;
  /** The basis of our own codes, `documented` if absent; that of an API code is in the table of codes. */
  readonly basis?: Basis;
  /** Off unless the configuration asks for it. */
  readonly optIn?: true;
  /** What the configuration may set besides the severity: `size-budget: [warning, { percent: 80 }]`. */
  readonly options?: RuleOptions;
  /**
   * The operating system that the rule is for. If every request is for another one, `windows-command` reports that, and
   * this rule does not apply: how a Linux shell would read PowerShell does not matter.
   */
  readonly system?: OperatingSystem;
  /**
   * Whether enough is known, for a rule that needs more than the template. A rule that does not apply finds nothing,
   * and a comment that suppresses it is not reported as unused.
   */
  applies?(input: RuleInput): boolean;
  check(input: RuleInput): Iterable<Finding<Code>>;
}

/** Defines a rule. It does not compile if `check` gives a code that `codes` does not list. */
export function defineRule<const Code extends DiagnosticCode>(rule: RuleDraft<Code>): Rule<Code> {
  return rule;
}

/** `Code` is inferred from `codes` alone, and `check` has to keep to it. */
interface RuleDraft<Code extends DiagnosticCode> extends Omit<Rule<Code>, 'check'> {
  check(input: RuleInput): Iterable<Finding<NoInfer<Code>>>;
}
