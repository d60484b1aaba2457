import type { CommandNode } from './command-node.js';
import type { Comment, Template } from './template.js';
import type { TextRange } from './text.js';

/** The tree of a text: its commands, and the comments outside of them. */
export class TemplateNode implements Template {
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly commands: readonly CommandNode[];
  readonly #ownComments: readonly TextRange[];
  #cachedComments: readonly Comment[] | undefined;
  readonly #derived = new Map<(template: Template) => unknown, unknown>();

  constructor(text: string, commands: readonly CommandNode[], ownComments: readonly TextRange[]) {
    this.text = text;
    this.byteOrderMark = text.startsWith('\uFEFF');
    this.commands = commands;
    this.#ownComments = ownComments;
  }

  get comments(): readonly Comment[] {
    this.#cachedComments ??= allComments(this.commands, this.#ownComments);
    return this.#cachedComments;
  }

  derived<T>(make: (template: Template) => T): T {
    const known = this.#derived.get(make);
    // The value kept under a function is what that function returned.
    if (known !== undefined) return known as T;
    const made = make(this);
    this.#derived.set(make, made);
    return made;
  }
}

/** Merges the comments inside and outside of commands, in the order of the text. */
function allComments(commands: readonly CommandNode[], own: readonly TextRange[]): readonly Comment[] {
  const comments: Comment[] = [];
  let next = 0;
  const takeOwn = (before: number): void => {
    for (let range = own[next]; range !== undefined && range.start < before; range = own[next]) {
      comments.push({ range });
      next += 1;
    }
  };
  for (const command of commands) {
    takeOwn(command.keywordRange.start);
    for (const range of command.layout.comments) comments.push({ range, inside: command });
    if (command.danglingContinuation === undefined) continue;
    for (const range of command.layout.trailingComments) comments.push({ range });
  }
  takeOwn(Number.POSITIVE_INFINITY);
  return comments;
}
