import type { Diagnostic } from '@imgtpl/language';
import { placeOf } from '@imgtpl/language';
import type { ReportedFile } from '../report.js';
import type { Reporter } from './reporter.js';
import { xml } from './xml.js';

/**
 * JUnit XML: a suite for each file, a case for each finding. An error is a failure; a warning or hint is the output of
 * a passing case, so that the report fails when the command does. A file without findings is one passing case.
 */
export const reportJunit: Reporter = function* ({ files, summary }) {
  const tests = files.reduce((sum, { diagnostics }) => sum + Math.max(1, diagnostics.length), 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="imgtpl" tests="${tests}" failures="${summary.errors}" errors="0">\n`;
  for (const file of files) yield* suite(file);
  yield '</testsuites>\n';
};

function* suite(file: ReportedFile): Generator<string> {
  const { path, diagnostics } = file;
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  const tests = Math.max(1, diagnostics.length);
  yield `  <testsuite name="${xml(path)}" tests="${tests}" failures="${failures}" errors="0" skipped="0">\n`;
  if (diagnostics.length === 0) yield `    <testcase name="imgtpl" classname="${xml(path)}"/>\n`;
  for (const diagnostic of diagnostics) yield testCase(file, diagnostic);
  yield '  </testsuite>\n';
}

function testCase({ path, lines }: ReportedFile, { code, range, severity, message }: Diagnostic): string {
  const { line, column } = placeOf(range, lines);
  const detail = `${xml(path)}:${line}:${column}: ${xml(message)}`;
  const result =
    severity === 'error'
      ? `<failure message="${xml(message)}" type="${xml(code)}">${detail}</failure>`
      : `<system-out>${severity}: ${detail}</system-out>`;
  return `    <testcase name="${xml(`${code} ${line}:${column}`)}" classname="${xml(path)}">${result}</testcase>\n`;
}
