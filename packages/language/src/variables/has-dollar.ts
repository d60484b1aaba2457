import type { Command, Template } from '@imgtpl/grammar';

/** Whether the arguments of a command contain a `$`: where there is none, no word has to be looked at for variables. */
export function hasDollar({ text }: Template, { argumentsRange: { start, end } }: Command): boolean {
  return text.slice(start, end).includes('$');
}
