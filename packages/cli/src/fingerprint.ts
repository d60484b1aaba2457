import { type Diagnostic, subjectLine } from '@imgtpl/language';
import type { ReportedFile } from './report.js';
import { sha256 } from './sha256.js';

/**
 * A fingerprint for each finding of a file, which stays the same when other lines are added or removed: it is made of
 * the path, the code, the text of the line, and the number among equal ones. Hexadecimal, 64 digits, unique.
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
 * Hashes what a finding is about, without its position: the text of its line, but for its form. Safe fixes, which change
 * form only, make no other finding of it.
 */
export function contentHashes({ text, lines }: Pick<ReportedFile, 'text' | 'lines'>): (of: Diagnostic) => string {
  // A long line may have thousands of findings, so it is hashed only once.
  const known = new Map<string, string>();
  return ({ range, parameter = '', contentLine }) => {
    const { start, end } = subjectLine(range, text, lines);
    const key = `${start} ${contentLine?.start ?? ''} ${parameter}`;
    const line = contentLine?.text ?? text.slice(start, end);
    const hash = known.get(key) ?? sha256(JSON.stringify([withoutForm(line), parameter]));
    known.set(key, hash);
    return hash;
  };
}

/** Without what safe fixes change: case, blanks, quotes, escapes, and the colon that they make a slash in an ARN. */
function withoutForm(line: string): string {
  const plain = line.replace(/[\s"'\\]+/g, '').toLowerCase();
  return plain.replaceAll(':', '/');
}
