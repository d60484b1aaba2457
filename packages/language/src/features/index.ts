export {
  type BaseImage,
  CODE_ACTION_KINDS,
  type CodeAction,
  type CodeActionKind,
  type CodeActionOptions,
} from './code-action.js';
export { codeActions, isKindWanted } from './code-actions.js';
export { codeDocs } from './code-docs.js';
export { budgetLabel, type CodeLens, type CodeLensOptions, codeLenses } from './code-lenses.js';
export { COMPLETION_TRIGGERS, completion, completionDocs } from './completion.js';
export type { CompletionItem, CompletionKind, CompletionSubject } from './completion-item.js';
export { type Definition, definition } from './definition.js';
export { type DocumentLink, documentLinks, type LinkTargets } from './document-links.js';
export { type DocumentSymbol, documentSymbols, type SymbolKind } from './document-symbols.js';
export type { CompletionOptions, DocumentationOptions } from './documentation-options.js';
export { fixRounds } from './fix-all.js';
export { type FoldingRange, foldingRanges } from './folding-ranges.js';
export { type Hover, hover } from './hover.js';
export { type InlayHint, inlayHints } from './inlay-hints.js';
export { type Reference, references } from './references.js';
export { prepareRename, type RenameRefusal, type RenameTarget, rename } from './rename.js';
export { selectionRanges } from './selection-ranges.js';
export {
  SEMANTIC_TOKEN_MODIFIERS,
  SEMANTIC_TOKEN_TYPES,
  type SemanticToken,
  type SemanticTokenModifier,
  type SemanticTokenType,
  semanticTokens,
} from './semantic-tokens.js';
export {
  SIGNATURE_TRIGGERS,
  type Signature,
  type SignatureHelp,
  type SignatureParameter,
  signatureHelp,
} from './signature-help.js';
