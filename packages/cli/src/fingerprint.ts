import type { Diagnostic } from '@imgtpl/language';
import type { ReportedFile } from './report.js';
import { sha256 } from './sha256.js';

/**
 * A name for each finding of a file that stays when lines are added or removed elsewhere: path, code, the text of the
 * line, and which of the equal ones it is. Hexadecimal, 64 digits, no two alike.
 */
export function fingerprints(file: Pick<ReportedFile, 'path' | 'text' | 'lines' | 'diagnostics'>): readonly string[] {
  const seen = new Map<string, number>();
  return file.diagnostics.map((diagnostic) => {
    const content = contentHash(file, diagnostic);
    const key = `${diagnostic.code} ${content}`;
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return sha256(JSON.stringify([file.path, diagnostic.code, content, earlier]));
  });
}

/**
 * What a finding is about, without its place: the hash of its line's text, blanks at either end aside. A range that
 * runs to the end of the file (a limit exceeded) begins wherever the limit falls, so its text says nothing.
 */
export function contentHash(file: Pick<ReportedFile, 'text' | 'lines'>, { range, parameter }: Diagnostic): string {
  const first = file.lines.positionAt(range.start).line;
  const last = file.lines.positionAt(range.end).line;
  const runsToEnd = range.end === file.text.length && last > first;
  const line = file.lines.lineRange(first);
  const text = runsToEnd ? '' : file.text.slice(line.start, line.end).trim();
  return sha256(JSON.stringify([text, parameter ?? '']));
}
