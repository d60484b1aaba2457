import { LIMITS } from '@imgtpl/spec';
import type { Session } from './session.js';

/** How much of its limits a template uses; `imgtpl/budget`, sent to clients that ask for it when they initialize. */
export interface Budget {
  readonly uri: string;
  readonly bytes: number;
  readonly maxBytes: number;
  readonly commands: number;
  readonly maxCommands: number;
  /** In words, for a status bar. */
  readonly label: string;
}

export const BUDGET_METHOD = 'imgtpl/budget';

export async function budgetOf(session: Session, uri: string): Promise<Budget | undefined> {
  const template = await session.template(uri);
  if (!template) return undefined;
  const { bytes, template: tree } = template.analysis;
  const [maxBytes, maxCommands] = [LIMITS.contentBytes.value, LIMITS.commands.value];
  const commands = tree.commands.length;
  const label = template.messages.lensSize(bytes, maxBytes, Math.ceil((bytes / maxBytes) * 100));
  return {
    uri,
    bytes,
    maxBytes,
    commands,
    maxCommands,
    label: `${label} · ${template.messages.lensCommands(commands, maxCommands)}`,
  };
}
