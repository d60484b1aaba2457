import { type Diagnostic, isFixable, jsonText, placeOf } from '@imgtpl/language';
import type { ReportedFile } from '../report.js';
import { pagePath } from './page-path.js';
import type { Reporter } from './reporter.js';

/** Our own format, `"version": 1`: every linted file with its findings. */
export const reportJson: Reporter = function* ({ files, summary }) {
  yield '{\n  "version": 1,\n  "files": [';
  for (const [index, file] of files.entries()) {
    yield `${index === 0 ? '' : ','}\n    ${jsonText(fileToJson(file))}`;
  }
  const { errors, warnings, hints, fixable } = summary;
  const counts = JSON.stringify({ files: summary.files, errors, warnings, hints, fixable });
  yield `${files.length === 0 ? '' : '\n  '}],\n  "summary": ${counts}\n}\n`;
};

function fileToJson(file: ReportedFile) {
  const { path, kind, bytes, commands } = file;
  return { path, kind, bytes, commands, diagnostics: file.diagnostics.map((diagnostic) => toJson(file, diagnostic)) };
}

function toJson({ lines }: ReportedFile, diagnostic: Diagnostic) {
  const { code, severity, message, httpStatus, parameter, range } = diagnostic;
  return {
    code,
    severity,
    message,
    // JSON.stringify omits undefined values.
    httpStatus,
    parameter,
    ...placeOf(range, lines),
    fixable: isFixable(diagnostic),
    docs: pagePath(code),
  };
}
