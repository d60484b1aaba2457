import { type Command, expander, type Template, type Word } from '@imgtpl/grammar';
import { splitFlags } from './docker-flag.js';
import { stateBefore } from './state-before.js';

/** The source that a command copies, a URL or a path; undefined if it copies nothing, or names no source. */
export function copySource({ spec, content }: Command): Word | undefined {
  if (spec?.shape !== 'words' || content.shape !== 'words') return undefined;
  return splitFlags(content.words, spec).words[spec.arguments.findIndex(({ type }) => type === 'urlOrPath')];
}

/** What a command copies. */
export interface CopiedSource {
  readonly command: Command;
  readonly word: Word;
  /** The URL or path, in which the variables that the template sets are replaced by their values. */
  readonly address: string;
}

/** What the given commands of a template copy. */
export function* copiedSources(template: Template, commands: Iterable<Command>): Generator<CopiedSource> {
  const expand = expander(template.text);
  for (const command of commands) {
    const word = copySource(command);
    if (word === undefined) continue;
    yield { command, word, address: expand(word, (name) => stateBefore(template, command).variable(name)?.value) };
  }
}
