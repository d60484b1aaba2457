import type { DiagnosticCode } from './diagnostic.js';

/**
 * The path of a code's page from the root of the repository and of the published package, with `/`. In our own codes
 * `-` replaces the `/`: `docs/diagnostics/imgtpl-command-case.md`.
 */
export function docsPath(code: DiagnosticCode): string {
  return `docs/diagnostics/${code.replace('/', '-')}.md`;
}
