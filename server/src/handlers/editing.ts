import {
  configuredFormat,
  type FormatOptions,
  formatEdits,
  formatOnType,
  formatRange,
  type TextEdit,
} from '@imgtpl/language';
import type * as lsp from 'vscode-languageserver';
import type { AnalysedTemplate, Session } from '../session.js';
import { toTextEdits } from '../to-lsp.js';

/** Formats the whole document; the editor's own options of tabs do not matter: continued lines align by our rules. */
export function onFormatting(
  session: Session,
  { textDocument }: lsp.DocumentFormattingParams,
): Promise<lsp.TextEdit[] | null> {
  return format(session, textDocument.uri, ({ analysis }, options) => formatEdits(analysis.template, options));
}

export function onRangeFormatting(
  session: Session,
  { textDocument, range }: lsp.DocumentRangeFormattingParams,
): Promise<lsp.TextEdit[] | null> {
  return onRangesFormatting(session, { textDocument, ranges: [range] });
}

export function onRangesFormatting(
  session: Session,
  { textDocument, ranges }: Pick<lsp.DocumentRangesFormattingParams, 'textDocument' | 'ranges'>,
): Promise<lsp.TextEdit[] | null> {
  return format(session, textDocument.uri, ({ analysis, places }, options) => {
    const edits = ranges.flatMap((range) =>
      formatRange(analysis.template, analysis.lines, places.toTextRange(range), options),
    );
    return withoutRepeats(edits);
  });
}

export function onTypeFormatting(
  session: Session,
  { textDocument, position }: lsp.DocumentOnTypeFormattingParams,
): Promise<lsp.TextEdit[] | null> {
  return format(session, textDocument.uri, ({ analysis, places }, options) =>
    formatOnType(analysis.template, analysis.lines, places.toOffset(position), options),
  );
}

async function format(
  session: Session,
  uri: string,
  edits: (template: AnalysedTemplate, options: FormatOptions) => readonly TextEdit[],
): Promise<lsp.TextEdit[] | null> {
  const template = await session.template(uri);
  if (!template) return null;
  return toTextEdits(
    edits(template, { ...configuredFormat(template.facts.settings), ...session.settings.format }),
    template.places,
  );
}

/** Two ranges may touch the same lines; an edit is then made once. */
function withoutRepeats(edits: readonly TextEdit[]): readonly TextEdit[] {
  const seen = new Set<string>();
  return edits.filter(({ range }) => {
    const key = `${range.start}:${range.end}`;
    return !seen.has(key) && seen.add(key);
  });
}
