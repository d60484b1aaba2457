import { COMMANDS, type CommandSpec } from '@imgtpl/spec';

/** The keyword of the first command that passes a test; the table has to have one. */
export function keywordOf(test: (spec: CommandSpec) => boolean): string {
  const rows: readonly CommandSpec[] = COMMANDS;
  const row = rows.find(test);
  if (row === undefined) throw new Error('No command of the table passes the test');
  return row.keyword;
}
