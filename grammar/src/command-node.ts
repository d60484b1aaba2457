import type { CommandSpec } from '@imgtpl/spec';
import { readContent } from './content/content.js';
import { type Layout, readLayout } from './layout.js';
import type { Command, Content, Heredoc } from './template.js';
import type { TextRange } from './text.js';

/** What the parser knows about a command without reading its content. */
export interface CommandParts {
  readonly text: string;
  readonly spec: CommandSpec | undefined;
  readonly keyword: string;
  /** Offset (UTF-16) of the keyword. */
  readonly start: number;
  readonly heredocs: readonly Heredoc[] | undefined;
}

/**
 * A command of the tree. Unlike most of this project it is a class, since an accessor on a prototype costs nothing
 * until it is used: a template may have a million commands, and hardly any is ever asked for its content.
 */
export class CommandNode implements Command {
  readonly spec: CommandSpec | undefined;
  readonly keyword: string;
  readonly keywordRange: TextRange;
  readonly #parts: CommandParts;
  #cachedLayout: Layout | undefined;
  #cachedArgumentsRange: TextRange | undefined;
  #cachedContent: Content | undefined;

  constructor(parts: CommandParts) {
    this.spec = parts.spec;
    this.keyword = parts.keyword;
    this.keywordRange = { start: parts.start, end: parts.start + parts.keyword.length };
    this.#parts = parts;
  }

  get range(): TextRange {
    const dangling = this.danglingContinuation?.end ?? 0;
    return { start: this.keywordRange.start, end: Math.max(this.argumentsRange.end, dangling) };
  }

  get argumentsRange(): TextRange {
    this.#cachedArgumentsRange ??= this.#readArguments();
    return this.#cachedArgumentsRange;
  }

  get segments(): readonly TextRange[] {
    return this.layout.segments;
  }

  get continuations(): readonly TextRange[] {
    return this.layout.continuations;
  }

  get danglingContinuation(): TextRange | undefined {
    return this.layout.danglingContinuation;
  }

  get blankLines(): readonly TextRange[] {
    return this.layout.blankLines;
  }

  get content(): Content {
    this.#cachedContent ??= this.#readContent();
    return this.#cachedContent;
  }

  /** The lines of the command. Not part of the tree that callers see. */
  get layout(): Layout {
    this.#cachedLayout ??= readLayout(this.#parts.text, this.keywordRange.end);
    return this.#cachedLayout;
  }

  #readContent(): Content {
    const { text, spec, heredocs } = this.#parts;
    return readContent({ text, layout: this.layout }, spec, heredocs);
  }

  #readArguments(): TextRange {
    const { segments, keywordRange } = this;
    const last = segments.at(-1)?.end ?? keywordRange.end;
    const bodies = (this.#parts.heredocs ?? []).reduce((end, { body }) => Math.max(end, body?.end ?? 0), 0);
    return { start: segments[0]?.start ?? keywordRange.end, end: Math.max(last, bodies) };
  }
}
