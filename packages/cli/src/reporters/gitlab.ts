import type { Severity } from '@imgtpl/language';
import { jsonText, placeOf } from '@imgtpl/language';
import { fingerprints } from '../fingerprint.js';
import type { ReportedFile } from '../report.js';
import type { Reporter } from './reporter.js';

const SEVERITIES = { error: 'major', warning: 'minor', hint: 'info' } as const satisfies Record<Severity, string>;

/** A Code Quality report of GitLab's. */
export const reportGitlab: Reporter = function* ({ files }) {
  const issues = files.flatMap((file) => [...issuesOf(file)]);
  yield `${jsonText(issues, 2)}\n`;
};

function* issuesOf(file: ReportedFile) {
  const prints = fingerprints(file);
  for (const [index, diagnostic] of file.diagnostics.entries()) {
    const { line, column, endLine, endColumn } = placeOf(diagnostic.range, file.lines);
    yield {
      description: diagnostic.message,
      check_name: diagnostic.code,
      fingerprint: prints[index],
      severity: SEVERITIES[diagnostic.severity],
      location: {
        path: file.path,
        lines: { begin: line, end: endLine },
        positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
      },
    };
  }
}
