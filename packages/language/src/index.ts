export { addTo } from './add-to.js';
export { type Analysis, type AnalyzeOptions, analyze, analyzeVersion } from './analyze.js';
export { copiedSources, copySource } from './commands/copy-source.js';
export { keywordOf } from './commands/keyword-of.js';
export { unchangedCommands } from './commands/unchanged-commands.js';
export {
  type CatalogueComponent,
  type CatalogueParameter,
  type ComponentCatalogue,
  componentCatalogue,
} from './components/component-catalogue.js';
export * from './diagnostic.js';
export { docsPath } from './docs-path.js';
export { applyEdits } from './edits/apply-edits.js';
export { minify } from './edits/minify.js';
export { MOST_FIX_ROUNDS, safeEdits } from './edits/safe-edits.js';
export * from './features/index.js';
export { isFixable } from './fixable.js';
export * from './format/index.js';
export { CONFIGURATION_CODE, KNOWN_CODES } from './known-codes.js';
export { en, languageOfLocale, loadMessages, type Messages, type Say } from './messages/index.js';
export { lastLineOf, type Place, placeOf, subjectLine } from './place.js';
export type { RequestFacts } from './request-facts.js';
export type { Rule, RuleOption, RuleOptions } from './rule.js';
export { RULES } from './rules/index.js';
export { DEFAULT_SETTINGS, type RuleSetting, type Settings } from './settings.js';
export { type ShellAssignment, type ShellCommand, type ShellWord, shellCommands } from './shell/commands.js';
export type { ShellFault, ShellFaultKind } from './shell/construct.js';
export { type Download, downloads } from './shell/downloads.js';
export { shellFault } from './shell/fault.js';
export { inSingleQuotes, posixQuote } from './shell/posix-quote.js';
export { shellTokens } from './shell/reading.js';
export type { ShellToken, ShellTokenKind } from './shell/token.js';
export { type ShellSource, tokenizeShell } from './shell/tokenize.js';
export { type ShellVariable, shellVariables } from './shell/variables.js';
export { CONFLICT_START } from './text/conflict-marks.js';
export { excerpt } from './text/excerpt.js';
export { jsonText, member, parseJson } from './text/json.js';
export { nearest, nearestChoice } from './text/nearest.js';
export { UNICODE_SPACE } from './text/unicode-space.js';
export { visible } from './text/visible.js';
export { touches } from './touches.js';
export { type DescribedTemplate, describeTemplate } from './tree/describe-template.js';
export { printJson } from './tree/print-json.js';
export { printTree } from './tree/print-tree.js';
