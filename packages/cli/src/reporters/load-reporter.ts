import type { Format, Reporter } from './reporter.js';
import { reportText } from './text.js';

/** Loads only the reporter of this format. */
export async function loadReporter(format: Format): Promise<Reporter> {
  switch (format) {
    case 'text':
      return reportText;
    case 'compact':
      return (await import('./compact.js')).reportCompact;
    case 'json':
      return (await import('./json.js')).reportJson;
    case 'sarif':
      return (await import('./sarif.js')).reportSarif;
    case 'github':
      return (await import('./github.js')).reportGithub;
    case 'gitlab':
      return (await import('./gitlab.js')).reportGitlab;
    case 'junit':
      return (await import('./junit.js')).reportJunit;
    case 'checkstyle':
      return (await import('./checkstyle.js')).reportCheckstyle;
    default:
      return format satisfies never;
  }
}
