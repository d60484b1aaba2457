import { visible } from '@imgtpl/language';
import { badChoice } from '../arguments/choices.js';
import type { CommandSpec } from '../arguments/command-spec.js';
import { loadHelpTexts } from '../arguments/help-texts.js';
import { CommandError } from '../command-error.js';
import { bashCompletion } from '../completion/bash.js';
import { completionsOf } from '../completion/completions.js';
import { fishCompletion } from '../completion/fish.js';
import { zshCompletion } from '../completion/zsh.js';
import { documentedCodes } from '../documentation/documented-codes.js';
import { EXIT } from '../exit-code.js';
import type { RunCommand } from './command.js';

const SCRIPTS = new Map([
  ['bash', bashCompletion],
  ['zsh', zshCompletion],
  ['fish', fishCompletion],
]);

/** `imgtpl completion` for the given commands. */
export function completionOf(specs: readonly CommandSpec[]): RunCommand {
  return async ({ operands: [shell] }, { io, language, messages }) => {
    const shells = [...SCRIPTS.keys()];
    if (!shell) throw new CommandError(messages.missingOperand(shells.join(' | ')));
    const script = SCRIPTS.get(shell);
    if (script === undefined) throw badChoice(messages.unknownShell(visible(shell)), shell, shells, messages);
    const texts = await loadHelpTexts(language);
    io.stdout.write(script(completionsOf({ specs, texts, codes: documentedCodes() })));
    return EXIT.ok;
  };
}
