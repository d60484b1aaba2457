import { COMMANDS, type CommandSpec } from '@imgtpl/spec';

/** The keyword of the first command for which a test holds, of which the table has one. */
export function keywordOf(test: (spec: CommandSpec) => boolean): string {
  const rows: readonly CommandSpec[] = COMMANDS;
  return rows.find(test)?.keyword ?? '';
}
