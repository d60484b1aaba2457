import type { Analysis } from '@imgtpl/language';
import type { JudgedFile } from './file-report.js';

/** The report on a template: the rules run now, unless they have run before. */
export function judgedTemplate(path: string, { template, kind, bytes, diagnostics, lines }: Analysis): JudgedFile {
  const { text, commands } = template;
  return { outcome: 'judged', path, kind, bytes, commands: commands.length, diagnostics, lines, text };
}
