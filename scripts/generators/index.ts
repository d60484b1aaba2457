import { commandReference } from './command-reference.js';
import { diagnosticPages } from './diagnostic-pages.js';
import { editorFiles } from './editor-files.js';
import type { GeneratedFile } from './generated-file.js';
import { jsonSchemas } from './json-schemas.js';
import { parameterReference } from './parameter-reference.js';

/** Everything that is generated. A new generator is a file in this folder and a line here. */
export function* generatedFiles(): Generator<GeneratedFile> {
  yield* diagnosticPages();
  yield* commandReference();
  yield* editorFiles();
  yield* jsonSchemas();
  yield* parameterReference();
}

/** Folders in which every file is generated: any other file in them is obsolete. */
export const GENERATED_FOLDERS = ['docs/diagnostics'] as const;
