import type { Command, Content } from '@imgtpl/grammar';
import type { CommandSpec, Shape } from '@imgtpl/spec';

/** A command whose row has this shape, and whose content therefore has it, too. */
export interface ShapedCommand<S extends Shape> extends Command {
  readonly spec: Extract<CommandSpec, { readonly shape: S }>;
  readonly content: Extract<Content, { readonly shape: S extends 'nothing' ? 'raw' : S }>;
}

/** The commands of each shape, in the order of the text. */
export type CommandsByShape = { readonly [S in Shape]: readonly ShapedCommand<S>[] };

/** Sorts commands by their shapes; those that are unknown have none. */
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
    // That the content is read after the shape of the row is the parser's promise.
    const same: Command[] | undefined = command.spec && byShape[command.spec.shape];
    same?.push(command);
  }
  return byShape;
}
