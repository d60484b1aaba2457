import { COMMANDS, type CommandSpec } from '@imgtpl/spec';

/** The keyword of the first command that passes a test; the table has to have one. */
export function keywordOf(test: (spec: CommandSpec) => boolean): string {
  const rows: readonly CommandSpec[] = COMMANDS;
  return rows.find(test)?.keyword ?? '';
}
