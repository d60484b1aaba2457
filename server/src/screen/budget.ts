import { budgetLabel } from '@imgtpl/language';
import { LIMITS } from '@imgtpl/spec';
import type { Session } from '../session.js';

/** How much of its limits a template uses: `imgtpl/budget`, sent to clients that ask for it at `initialize`. */
export interface Budget {
  readonly uri: string;
  readonly bytes: number;
  readonly maxBytes: number;
  readonly commands: number;
  readonly maxCommands: number;
  /** As text, for a status bar. */
  readonly label: string;
}

export const BUDGET_METHOD = 'imgtpl/budget';

/** The budget of an open template; undefined for other documents. */
export async function budgetOf(session: Session, uri: string): Promise<Budget | undefined> {
  const template = await session.template(uri);
  if (!template) return undefined;
  const { analysis, messages } = template;
  return {
    uri,
    bytes: analysis.bytes,
    maxBytes: LIMITS.contentBytes.value,
    commands: analysis.template.commands.length,
    maxCommands: LIMITS.commands.value,
    label: budgetLabel(analysis, messages),
  };
}
