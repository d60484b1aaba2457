import type { TextRange } from '@imgtpl/grammar';
import type { Diagnostic } from '@imgtpl/language';
import type { ReportedFile } from './report.js';
import { sha256 } from './sha256.js';

/**
 * A name for each finding of a file that stays when lines are added or removed elsewhere: path, code, the text of the
 * line, and which of the equal ones it is. Hexadecimal, 64 digits, no two alike.
 */
export function fingerprints(file: Pick<ReportedFile, 'path' | 'text' | 'lines' | 'diagnostics'>): readonly string[] {
  const seen = new Map<string, number>();
  const hashOf = contentHashes(file);
  return file.diagnostics.map((diagnostic) => {
    const content = hashOf(diagnostic);
    const key = `${diagnostic.code} ${content}`;
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return sha256(JSON.stringify([file.path, diagnostic.code, content, earlier]));
  });
}

/**
 * What a finding of a file is about, without its place: the hash of its line's text, blanks at either end aside. A range
 * that runs to the end of the file (a limit exceeded) begins wherever the limit falls, so its text says nothing.
 */
export function contentHashes({ text, lines }: Pick<ReportedFile, 'text' | 'lines'>): (of: Diagnostic) => string {
  // One long line may have thousands of findings, which would read it anew each.
  const known = new Map<string, string>();
  return ({ range, parameter = '' }) => {
    const first = lines.positionAt(range.start).line;
    const last = lines.positionAt(range.end).line;
    const runsToEnd = range.end === text.length && last > first;
    const key = `${runsToEnd ? '' : first} ${parameter}`;
    const line = lines.lineRange(first);
    const hash = known.get(key) ?? sha256(JSON.stringify([runsToEnd ? '' : textIn(text, line), parameter]));
    known.set(key, hash);
    return hash;
  };
}

function textIn(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).trim();
}
