import { visible } from '@imgtpl/language';
import { fromPlatform, NODE_FILE_SYSTEM, openWorkspace, readText, resolvePath } from '@imgtpl/workspace';
import type { CommandContext } from './command-context.js';
import { CommandError } from './command-error.js';
import { readStandardInput, STDIN_NAME } from './standard-input.js';

/** The text of an operand, and its name for messages. */
export interface OperandText {
  readonly name: string;
  /** Including a byte-order mark. */
  readonly text: string;
}

/**
 * Reads the file that an operand names, or standard input for `-`.
 *
 * @throws CommandError if there is no such file, or it is not text
 */
export async function readOperand(name: string, context: CommandContext): Promise<OperandText> {
  if (name === '-') return { name: STDIN_NAME, text: await readStandardInput(context) };
  const { io, language } = context;
  const workingDirectory = fromPlatform(io.cwd);
  const workspace = openWorkspace({ files: NODE_FILE_SYSTEM, workingDirectory, language });
  const text = await readText(workspace, resolvePath(workingDirectory, fromPlatform(name)));
  if (typeof text === 'string') return { name, text };
  throw new CommandError(visible(text.message));
}
