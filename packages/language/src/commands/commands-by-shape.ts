import type { Command, Content } from '@imgtpl/grammar';
import type { CommandSpec, Shape } from '@imgtpl/spec';

/** A command whose row has this shape, and whose content therefore has it too. */
export interface ShapedCommand<S extends Shape> extends Command {
  readonly spec: Extract<CommandSpec, { readonly shape: S }>;
  readonly content: Extract<Content, { readonly shape: S extends 'nothing' ? 'raw' : S }>;
}

/** The commands of each shape, in the order of the text. */
export type CommandsByShape = { readonly [S in Shape]: readonly ShapedCommand<S>[] };

/** Groups commands by shape; unknown commands are left out. */
export function commandsByShape(commands: readonly Command[]): CommandsByShape {
  const byShape: { readonly [S in Shape]: ShapedCommand<S>[] } = {
    shell: [],
    exec: [],
    words: [],
    pairs: [],
    component: [],
    baseImage: [],
    nothing: [],
  };
  for (const command of commands) {
    // The parser reads the content according to the shape of the row, so a command fits its list.
    const same: Command[] | undefined = command.spec && byShape[command.spec.shape];
    same?.push(command);
  }
  return byShape;
}
