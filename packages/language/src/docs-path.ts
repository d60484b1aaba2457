import type { DiagnosticCode } from './diagnostic.js';

/**
 * Where the page of a code lies, from the root of the repository and of the published package, with `/`. Own codes have
 * a `-` where their `/` is: `docs/diagnostics/imgtpl-command-case.md`.
 */
export function docsPath(code: DiagnosticCode): string {
  return `docs/diagnostics/${code.replace('/', '-')}.md`;
}
