import type { Command } from '@imgtpl/grammar';

/** Whether a command sets variables that later commands can read. */
export function setsVariables({ spec }: Pick<Command, 'spec'>): boolean {
  return spec?.shape === 'pairs' && spec.setsVariables;
}
