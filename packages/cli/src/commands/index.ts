import type { Command } from './command.js';
import { COMPLETION_SPEC } from './completion-spec.js';
import { EMIT_SPEC } from './emit-spec.js';
import { EXPLAIN_SPEC } from './explain-spec.js';
import { FORMAT_SPEC } from './format-spec.js';
import { IMPORT_SPEC } from './import-spec.js';
import { INIT_SPEC } from './init-spec.js';
import { LINT_SPEC } from './lint-spec.js';
import { LSP_SPEC } from './lsp-spec.js';
import { PARSE_SPEC } from './parse-spec.js';
import { SCHEMA_SPEC } from './schema-spec.js';
import { SUBMIT_SPEC } from './submit-spec.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  { spec: LINT_SPEC, load: async () => (await import('./lint.js')).lint },
  { spec: FORMAT_SPEC, load: async () => (await import('./format.js')).format },
  { spec: EMIT_SPEC, load: async () => (await import('./emit.js')).emit },
  { spec: SUBMIT_SPEC, load: async () => (await import('./submit.js')).submit },
  { spec: IMPORT_SPEC, load: async () => (await import('./import.js')).importFile },
  { spec: INIT_SPEC, load: async () => (await import('./init.js')).init },
  { spec: EXPLAIN_SPEC, load: async () => (await import('./explain.js')).explain },
  { spec: PARSE_SPEC, load: async () => (await import('./parse.js')).parse },
  { spec: SCHEMA_SPEC, load: async () => (await import('./schema.js')).schema },
  {
    spec: COMPLETION_SPEC,
    load: async () => (await import('./completion.js')).completionOf(COMMANDS.map(({ spec }) => spec)),
  },
  { spec: LSP_SPEC, load: async () => (await import('./lsp.js')).lsp },
];
