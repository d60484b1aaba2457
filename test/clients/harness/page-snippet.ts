import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../harness/root.js';

/** The first code block of a language under a heading of docs/editors.md: what users copy is what the tests run. */
export function pageSnippet(heading: string, language: string): string {
  const page = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
  const section = page.split(/^## /m).find((it) => it.startsWith(`${heading}\n`)) ?? '';
  const fence = `\n\`\`\`${language}\n`;
  const start = section.indexOf(fence);
  const end = section.indexOf('\n```', start + fence.length);
  if (start < 0 || end < 0) throw new Error(`docs/editors.md has no ${language} under ${heading}`);
  return `${section.slice(start + fence.length, end)}\n`;
}
