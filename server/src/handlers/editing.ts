import {
  configuredFormat,
  type FormatOptions,
  formatEdits,
  formatOnType,
  formatRange,
  type TextEdit,
} from '@imgtpl/language';
import { formattingOfBlock, isBlock } from '@imgtpl/request';
import type * as lsp from 'vscode-languageserver';
import type { AnalyzedTemplate } from '../documents/analyzed-template.js';
import { hasOwnLines, isPart, templateAt, templatesIn, writtenEdits } from '../documents/template-at.js';
import { withoutLastLineEnd } from '../lsp/last-line-end.js';
import { wholeLineEnds, withoutLineEnds } from '../lsp/line-ends.js';
import { toTextEdits } from '../lsp/to-lsp.js';
import type { Session } from '../session.js';

/** Formats the whole document. The editor's tab settings are ignored: continued lines are aligned by our own rules. */
export function onFormatting(
  session: Session,
  { textDocument }: lsp.DocumentFormattingParams,
): Promise<lsp.TextEdit[] | null> {
  return format(session, textDocument.uri, ({ analysis }, options) => formatEdits(analysis.template, options));
}

/** Formats the commands that a range touches. */
export function onRangeFormatting(
  session: Session,
  { textDocument, range }: lsp.DocumentRangeFormattingParams,
): Promise<lsp.TextEdit[] | null> {
  return onRangesFormatting(session, { textDocument, ranges: [range] });
}

/** The same for several ranges, whose edits do not overlap. */
export function onRangesFormatting(
  session: Session,
  { textDocument, ranges }: Pick<lsp.DocumentRangesFormattingParams, 'textDocument' | 'ranges'>,
): Promise<lsp.TextEdit[] | null> {
  return format(session, textDocument.uri, (template, options) => {
    const { analysis, places } = template;
    const touched = ranges.filter((range) => touches(range, template));
    const edits = touched.flatMap((range) =>
      formatRange(analysis.template, analysis.lines, places.toTextRange(range), options),
    );
    return withoutRepeats(withoutLineEnds(edits, analysis.template.text));
  });
}

/** Whether a range shares a line with an embedded template. */
function touches({ start, end }: lsp.Range, template: AnalyzedTemplate): boolean {
  if (!isPart(template)) return true;
  const { analysis, places } = template;
  const own = places.toRange({ start: 0, end: analysis.template.text.length });
  return start.line <= own.end.line && own.start.line <= end.line;
}

/** Formats after a line break. */
export async function onTypeFormatting(
  session: Session,
  asked: lsp.DocumentOnTypeFormattingParams,
): Promise<lsp.TextEdit[] | null> {
  const template = await templateAt(session, asked);
  if (!template || !hasOwnLines(template)) return null;
  const { analysis, places } = template;
  const offset = places.toOffset(asked.position);
  const edits = formatOnType(analysis.template, analysis.lines, offset, optionsOf(session, template));
  const written = writtenEdits(template, edits);
  return written ? toTextEdits(written, places) : null;
}

/** In a pipeline file, only the blocks are formatted. */
async function format(
  session: Session,
  uri: string,
  edits: (template: AnalyzedTemplate, options: FormatOptions) => readonly TextEdit[],
): Promise<lsp.TextEdit[] | null> {
  const templates = (await templatesIn(session, uri)).filter(hasOwnLines);
  if (templates.length === 0) return null;
  return templates.flatMap((template) => {
    const own = edits(template, optionsOf(session, template));
    if (isPart(template) && isBlock(template.embedded))
      return toTextEdits(formattingOfBlock(own, template.embedded), template.places);
    const { text } = template.document;
    const kept = withoutLastLineEnd(own, text, session.client);
    // The workbench has one kind of line end for each document, and no edit changes it.
    const written = session.client.isOurs ? withoutLineEnds(kept, text) : wholeLineEnds(kept, text);
    return toTextEdits(written, template.places);
  });
}

function optionsOf({ settings }: Session, { facts }: AnalyzedTemplate): FormatOptions {
  return { ...configuredFormat(facts.settings), ...settings.format };
}

/** Two ranges may touch the same lines; each edit is made only once. */
function withoutRepeats(edits: readonly TextEdit[]): readonly TextEdit[] {
  const seen = new Set<string>();
  return edits.filter(({ range }) => {
    const key = `${range.start}:${range.end}`;
    return !seen.has(key) && seen.add(key);
  });
}
