import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from './root.js';

/** A file of our own code, with what it imports. Paths are from the root, with `/`. */
export interface SourceFile {
  readonly path: string;
  /** The folder of its package. */
  readonly folder: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly imports: readonly Import[];
}

export interface Import {
  readonly specifier: string;
  /** The imported file, if it is in the same package. */
  readonly target?: string;
}

/** The sources of packages, without their tests; a package that is not there yet has none. */
export function sourceFiles(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) => {
    const sources = join(ROOT, folder, 'src');
    if (!existsSync(sources)) return [];
    return readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readSource(folder, `${folder}/src/${name.replaceAll('\\', '/')}`));
  });
}

function readSource(folder: string, path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, folder, text, lines: text.trimEnd().split('\n'), imports: [...readImports(text, path)] };
}

const IMPORT = /^(?:import|export) (?:type )?(?:[^'";]*? from )?'([^']+)'|\bimport\('([^']+)'\)/gm;

function* readImports(text: string, path: string): Generator<Import> {
  for (const [, named, loaded] of text.matchAll(IMPORT)) {
    const specifier = named ?? loaded ?? '';
    const isOwn = specifier.startsWith('.');
    const target = posix.join(posix.dirname(path), specifier.replace(/\.js$/, '.ts'));
    yield { specifier, ...(isOwn && { target }) };
  }
}
