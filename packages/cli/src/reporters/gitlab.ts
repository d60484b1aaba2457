import type { Severity } from '@imgtpl/language';
import { lastLineOf, placeOf } from '@imgtpl/language';
import { fingerprints } from '../fingerprint.js';
import type { ReportedFile } from '../report.js';
import { jsonList } from './json-list.js';
import type { Reporter } from './reporter.js';

const SEVERITIES = { error: 'major', warning: 'minor', hint: 'info' } as const satisfies Record<Severity, string>;

/** A Code Quality report for GitLab. */
export const reportGitlab: Reporter = function* ({ files }) {
  yield* jsonList(issues(files), '');
  yield '\n';
};

function* issues(files: readonly ReportedFile[]) {
  for (const file of files) yield* issuesOf(file);
}

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
        lines: { begin: line, end: lastLineOf(diagnostic.range, file.lines) },
        positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
      },
    };
  }
}
