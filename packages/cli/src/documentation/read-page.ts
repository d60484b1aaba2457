import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DiagnosticCode, docsPath } from '@imgtpl/language';

/** The documentation page of a code as Markdown; undefined when there is none. */
export function readPage(code: DiagnosticCode, documentation: string): string | undefined {
  try {
    return readFileSync(join(documentation, 'diagnostics', basename(docsPath(code))), 'utf8');
  } catch {
    return undefined;
  }
}
