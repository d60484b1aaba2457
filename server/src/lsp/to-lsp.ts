import {
  type Diagnostic,
  type DiagnosticTag,
  type DocumentSymbol,
  isFixable,
  type Severity,
  type SymbolKind,
  type TextEdit,
} from '@imgtpl/language';
import * as lsp from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.js';
import type { Pages } from '../host.js';
import type { Places } from './places.js';

/** Properties of a diagnostic for which the protocol has no field, named as in the JSON report. */
export interface DiagnosticData {
  readonly fixable: boolean;
  readonly httpStatus?: number;
  /** In the API's flattened form. */
  readonly parameter?: string;
}

const SEVERITY: { readonly [S in Severity]: lsp.DiagnosticSeverity } = {
  error: lsp.DiagnosticSeverity.Error,
  warning: lsp.DiagnosticSeverity.Warning,
  hint: lsp.DiagnosticSeverity.Hint,
};

const TAG: { readonly [T in DiagnosticTag]: lsp.DiagnosticTag } = {
  deprecated: lsp.DiagnosticTag.Deprecated,
  unnecessary: lsp.DiagnosticTag.Unnecessary,
};

/** LSP has no kinds for commands and their parts: these have fitting icons. */
export const SYMBOL_KIND: { readonly [K in SymbolKind]: lsp.SymbolKind } = {
  region: lsp.SymbolKind.Namespace,
  command: lsp.SymbolKind.Function,
  variable: lsp.SymbolKind.Variable,
  label: lsp.SymbolKind.Property,
  component: lsp.SymbolKind.Module,
  parameter: lsp.SymbolKind.Field,
};

/** The name of a symbol for lists of names, which have to distinguish two commands with the same keyword. */
export function fullName({ name, detail, kind }: DocumentSymbol): string {
  return (kind === 'command' || kind === 'component') && detail !== '' ? `${name} ${detail}` : name;
}

export interface DiagnosticContext {
  readonly uri: string;
  readonly places: Places;
  readonly client: ClientFeatures;
  readonly pages: Pages;
}

/** A diagnostic in the protocol's form, as far as the client can show it. */
export function toDiagnostic(diagnostic: Diagnostic, context: DiagnosticContext): lsp.Diagnostic {
  const { client, places } = context;
  const page = client.codeDescription ? pageAddress(diagnostic.code, context) : undefined;
  const related = client.relatedInformation ? toRelated(diagnostic, context) : [];
  const { httpStatus, parameter } = diagnostic;
  const data: DiagnosticData = {
    fixable: isFixable(diagnostic),
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(parameter === undefined ? {} : { parameter }),
  };
  return {
    range: places.toRange(diagnostic.range),
    severity: SEVERITY[diagnostic.severity],
    code: diagnostic.code,
    source: 'imgtpl',
    message: diagnostic.message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(client.diagnosticTags && diagnostic.tags.length > 0 ? { tags: diagnostic.tags.map((tag) => TAG[tag]) } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data,
  };
}

/** Our own extension has a document with this scheme for each code, in the browser too. */
function pageAddress(code: string, { client, pages }: DiagnosticContext): string | undefined {
  return client.isOurs ? `imgtpl-page:/${code}.md` : pages.address(code);
}

function toRelated({ related }: Diagnostic, { uri, places }: DiagnosticContext): lsp.DiagnosticRelatedInformation[] {
  return related.map(({ range, message }) => ({ location: { uri, range: places.toRange(range) }, message }));
}

export function toTextEdits(edits: readonly TextEdit[], places: Places): lsp.TextEdit[] {
  return edits.map(({ range, newText }) => ({ range: places.toRange(range), newText }));
}
