import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DiagnosticCode, docsPath } from '@imgtpl/language';

/** The documentation page of a code as Markdown, without comments; undefined if there is none. */
export function readPage(code: DiagnosticCode, documentation: string): string | undefined {
  try {
    return withoutComments(readFileSync(join(documentation, 'diagnostics', basename(docsPath(code))), 'utf8'));
  } catch {
    return undefined;
  }
}

function withoutComments(markdown: string): string {
  return markdown
    .split('<!--')
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('-->') + '-->'.length)))
    .join('')
    .trim();
}
