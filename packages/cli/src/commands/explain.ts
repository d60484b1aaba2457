import { visible } from '@imgtpl/language';
import { sentences } from '../arguments/choices.js';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { documentedCodes } from '../documentation/documented-codes.js';
import { findCode } from '../documentation/find-code.js';
import { readPage } from '../documentation/read-page.js';
import { readTitles } from '../documentation/read-titles.js';
import { renderMarkdown } from '../documentation/render-markdown.js';
import { EXIT } from '../exit-code.js';
import { choosePalette } from '../terminal/choose-palette.js';
import type { RunCommand } from './command.js';

/** `imgtpl explain`. */
export const explain: RunCommand = async ({ options, operands: [name] }, { io, messages, color }) => {
  const codes = documentedCodes();
  if (options.has('list')) {
    if (name !== undefined) throw new CommandError(messages.conflict('--list', visible(name)));
    const lines = io.stdout.isTerminal ? withTitles(codes, { io, color }) : codes;
    io.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.ok;
  }
  if (!name) {
    throw new CommandError(sentences([messages.missingOperand('CODE'), messages.listCodes], messages));
  }
  const search = findCode(name, codes);
  if ('similar' in search) {
    const offered = search.similar.length === 0 ? '' : messages.didYouMean(messages.either(search.similar));
    throw new CommandError(sentences([messages.unknownCode(visible(name)), offered, messages.listCodes], messages));
  }
  const page = readPage(search.found, io.documentation);
  if (page === undefined) throw new CommandError(messages.noPages(visible(io.documentation)));
  const palette = choosePalette(color, io.stdout, io.env);
  // What reads a pipe gets each sentence whole, and so does a terminal that does not say how wide it is.
  const style = { palette, width: io.stdout.columns ?? Number.POSITIVE_INFINITY };
  io.stdout.write(`${[...renderMarkdown(page, style)].join('\n')}\n`);
  return EXIT.ok;
};

/** For people; programs get only the codes. */
function withTitles(codes: readonly string[], { io, color }: Pick<CommandContext, 'io' | 'color'>): readonly string[] {
  const titles = readTitles(io.documentation);
  const palette = choosePalette(color, io.stdout, io.env);
  return codes.map((code) => `${palette.strong(code)}  ${titles.get(code) ?? ''}`.trimEnd());
}
