import { lineIndex } from '@imgtpl/grammar';
import { CONFIGURATION_CODE, type Diagnostic } from '@imgtpl/language';
import type { FaultyConfiguration } from '../file-report.js';
import type { Problem } from '../problem.js';
import type { Configuration } from './configuration.js';

/** Reports for the configuration files with errors. */
export function* faultyConfigurations(files: Iterable<Configuration>): Generator<FaultyConfiguration> {
  for (const { path, text, problems } of files) {
    if (problems.length === 0) continue;
    const diagnostics = problems.map((problem) => toDiagnostic(problem, text));
    yield { outcome: 'faulty-configuration', path, diagnostics, lines: lineIndex(text), text };
  }
}

function toDiagnostic({ range, message, fix }: Problem, text: string): Diagnostic {
  const [quote = ''] = /^["']/.exec(text.charAt(range.start)) ?? [];
  const edits = fix ? [{ range, newText: quote + fix.newText + quote }] : [];
  return {
    code: CONFIGURATION_CODE,
    severity: 'error',
    basis: 'documented',
    message,
    range,
    tags: [],
    related: [],
    fixes: fix ? [{ title: fix.title, safe: false, edits }] : [],
  };
}
