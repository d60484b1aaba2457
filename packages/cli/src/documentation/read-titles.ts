import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The title of each code, from the index of the documentation; empty if there is no index. */
export function readTitles(documentation: string): ReadonlyMap<string, string> {
  const rows = readIndex(documentation).matchAll(/^\| \[([^\]]{1,100})\]\([^)]{1,100}\) \| (.*) \|$/gm);
  return new Map(
    Array.from(rows, ([, code = '', title = '']) => [code, title.replaceAll('\\|', '|').replaceAll('`', '')]),
  );
}

function readIndex(documentation: string): string {
  try {
    return readFileSync(join(documentation, 'diagnostics/README.md'), 'utf8');
  } catch {
    return '';
  }
}
