import { type Diagnostic, placeOf, type RelatedPlace, visible } from '@imgtpl/language';
import { isSafelyFixable, type ReportedFile, type Summary } from '../report.js';
import { shownPath } from '../shown-path.js';
import { codeFrame } from '../terminal/code-frame.js';
import { pagePath } from './page-path.js';
import type { ReportContext, Reporter } from './reporter.js';

type Wording = Pick<ReportContext, 'messages' | 'palette'>;

/** For people: each finding with its position, source line and carets, code, message and page; then a summary. */
export const reportText: Reporter = function* (report, context) {
  for (const file of report.files) {
    for (const diagnostic of file.diagnostics) yield `${finding(file, diagnostic, context)}\n`;
  }
  yield `${summaryLine(report.summary, context)}\n`;
};

/** One finding, with a line end after its last line. */
export function finding(
  file: Pick<ReportedFile, 'path' | 'text' | 'lines'>,
  diagnostic: Diagnostic,
  { messages, palette }: Wording,
): string {
  const { severity } = diagnostic;
  const { line, column } = placeOf(diagnostic.range, file.lines);
  const place = palette.strong(`${shownPath(file.path)}:${line}:${column}`);
  const head = palette.severity(severity, `${messages.severity[severity]} ${diagnostic.code}`);
  const lines = [
    `${place}: ${head}: ${visible(diagnostic.message)}`,
    ...frameLines(file, diagnostic, { messages, palette }),
  ];
  return `${lines.join('\n')}\n`;
}

/** `2 files checked: 1 error, 3 warnings (1 fixable with --fix)`. */
function summaryLine(summary: Summary, { messages, palette }: Wording): string {
  const counts = [
    summary.errors > 0 ? palette.severity('error', messages.errorCount(summary.errors)) : '',
    summary.warnings > 0 ? palette.severity('warning', messages.warningCount(summary.warnings)) : '',
    summary.hints > 0 ? palette.severity('hint', messages.hintCount(summary.hints)) : '',
  ].filter((count) => count !== '');
  const found = counts.length === 0 ? palette.good(messages.nothingFound) : messages.counts(counts);
  const fixable = summary.safelyFixable > 0 ? messages.fixableCount(summary.safelyFixable) : '';
  return messages.checked(summary.files, found) + fixable;
}

function frameLines(
  file: Pick<ReportedFile, 'path' | 'text' | 'lines'>,
  diagnostic: Diagnostic,
  { messages, palette }: Wording,
): readonly string[] {
  const frame = codeFrame(file.text, diagnostic.range, { lines: file.lines, moreLines: messages.moreLines });
  const margin = palette.faint(frame.emptyGutter.trimEnd().replace('|', '='));
  const marks = palette.severity(diagnostic.severity, frame.marks);
  const notes = [
    diagnostic.httpStatus === undefined ? '' : `HTTP ${diagnostic.httpStatus}`,
    diagnostic.parameter === undefined ? '' : visible(diagnostic.parameter),
    pagePath(diagnostic.code) ?? '',
    isSafelyFixable(diagnostic) ? messages.fixableMark : '',
  ].filter((note) => note !== '');
  const shown = [
    palette.faint(frame.gutter) + frame.source,
    `${palette.faint(frame.emptyGutter)}${frame.indent}${marks}`,
  ];
  return [
    // A missing file, and a request without a file, have no line to show.
    ...(file.text === '' ? [] : shown),
    ...diagnostic.related.map((related) => `${margin} ${relatedPlace(file, related)}`),
    `${margin} ${notes.join(' · ')}`,
  ];
}

function relatedPlace(file: Pick<ReportedFile, 'path' | 'lines'>, related: RelatedPlace): string {
  const message = visible(related.message);
  const { line, column } = placeOf(related.range, file.lines);
  return `${visible(file.path)}:${line}:${column}: ${message}`;
}
