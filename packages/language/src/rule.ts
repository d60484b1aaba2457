import type { Command, Template, TextRange } from '@imgtpl/grammar';
import type { Basis, ContentKind, Localized, OperatingSystem } from '@imgtpl/spec';
import type { CommandsByShape } from './commands/commands-by-shape.js';
import type { ComponentCatalogue } from './components/component-catalogue.js';
import type { DiagnosticCode, DiagnosticTag, Severity, TextEdit } from './diagnostic.js';
import type { Say } from './messages/index.js';
import type { RequestFacts } from './request-facts.js';
import type { Settings } from './settings.js';

/** What is known of a template beside its text. */
export interface Surroundings {
  readonly kind: ContentKind;
  /** UTF-8 bytes of the content as it is sent: without byte-order mark, line ends as LF. */
  readonly bytes: number;
  /** For the options of a rule; what a severity becomes is no rule's business. */
  readonly settings: Settings;
  /** The requests that the template is content of: none where there is no pipeline file. */
  readonly requests: readonly RequestFacts[];
  /** Absent: nothing is known of components. */
  readonly catalogue?: ComponentCatalogue | undefined;
}

/** What every rule gets to see; `ruleInput` makes it. */
export interface RuleInput extends Surroundings {
  /** The whole template; `template.commands` has every command. */
  readonly template: Template;
  /**
   * The commands that may stand in this kind of file. COMPONENT and FROM in a component file are missing: that they
   * stand there is all that is said of them.
   */
  readonly commands: readonly Command[];
  /** The same by shape: most rules look at one. */
  readonly byShape: CommandsByShape;
}

/** What a rule has found at a place, in no language yet. */
export interface Finding<Code extends DiagnosticCode = DiagnosticCode> {
  readonly code: Code;
  readonly range: TextRange;
  readonly message: Say;
  readonly fixes?: readonly FixDraft[];
  readonly related?: readonly { readonly range: TextRange; readonly message: Say }[];
  readonly tags?: readonly DiagnosticTag[];
}

/** A finding whose code is that of the command in which it is. */
export type Fault = Omit<Finding, 'code'>;

/** What a finding says, and what it offers. */
export type Explanation = Pick<Finding, 'message' | 'fixes'>;

/** A fix before a language is chosen; its edits are in the order of the text and do not overlap. */
export interface FixDraft {
  readonly title: Say;
  /** Absent: `false`, offered one by one. */
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
  /** The file's name, and that of its page: kebab-case. */
  readonly name: string;
  readonly codes: readonly Code[];
  readonly severity: Severity;
  /** Of codes of ours; a code of the API has its basis in the table of codes. Documented, unless it says otherwise. */
  readonly basis?: Basis;
  /** Off unless the configuration asks for it. */
  readonly optIn?: true;
  /** What the configuration may set beside the severity: `size-budget: [warning, { percent: 80 }]`. */
  readonly options?: RuleOptions;
  /**
   * The system that runs what the rule judges. Where every request is for another, `windows-command` says all there is to
   * say, and this rule does not apply: what a Linux shell would make of PowerShell is no news.
   */
  readonly system?: OperatingSystem;
  /**
   * Whether what is known is enough to judge by, where a rule needs more than the template. A rule that does not apply is
   * silent, and a comment that suppresses it is not called unused.
   */
  applies?(input: RuleInput): boolean;
  check(input: RuleInput): Iterable<Finding<Code>>;
}

/** A rule whose `check` can give no code that `codes` does not list: anything else does not compile. */
export function defineRule<const Code extends DiagnosticCode>(rule: RuleDraft<Code>): Rule<Code> {
  return rule;
}

/** The codes are told by `codes` alone: `check` must keep to them. */
interface RuleDraft<Code extends DiagnosticCode> extends Omit<Rule<Code>, 'check'> {
  check(input: RuleInput): Iterable<Finding<NoInfer<Code>>>;
}
