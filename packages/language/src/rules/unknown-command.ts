import { type Command, parse } from '@imgtpl/grammar';
import { COMMANDS, type ContentKind, type ForeignCommand, foreignCommand } from '@imgtpl/spec';
import { isAllowedIn } from '../commands/command-code.js';
import { defineRule, type Explanation, type FixDraft, type RuleInput, type TemplateContext } from '../rule.js';
import { ruleInput } from '../rule-input.js';
import { conflictMarks } from '../text/conflict-marks.js';
import { excerpt } from '../text/excerpt.js';
import { nearestChoice } from '../text/nearest.js';
import { danglingContinuation } from './dangling-continuation.js';
import { foreignLine } from './unknown-command/foreign-line.js';
import { gluedKeyword } from './unknown-command/glued-keyword.js';
import { shellLineFix } from './unknown-command/shell-line.js';
import { wordContent } from './word-content.js';

/** An unknown keyword. Docker's keywords get advice, and a misspelt one gets the command that was meant. */
export const unknownCommand = defineRule({
  name: 'unknown-command',
  codes: ['InvalidImageTemplateCommand.NotSupported'],
  severity: 'error',
  *check(input) {
    const nearestKeywordOf = nearestKeywordFinder(input.kind);
    let before: Command | undefined;
    for (const command of input.allowedCommands) {
      const { spec, keyword, keywordRange: range } = command;
      if (spec === undefined) {
        const explanation = explain(command, { input, meant: nearestKeywordOf(keyword), before });
        yield { code: 'InvalidImageTemplateCommand.NotSupported', range, ...explanation };
      }
      before = command;
    }
  },
});

interface CommandContext {
  readonly input: RuleInput;
  /** The command whose keyword is close to the word. */
  readonly meant: string | undefined;
  readonly before: Command | undefined;
}

function explain(command: Command, { input, meant, before }: CommandContext): Explanation {
  const word = excerpt(command.keyword);
  const foreign = foreignCommand(command.keyword);
  if (foreign !== undefined) {
    const { keyword, advice } = foreign;
    return {
      message: (say) => say.foreignCommand(keyword, advice),
      fixes: [...translationFixes(command, { input, foreign })],
    };
  }
  if (conflictMarks(input.template).has(command.keywordRange.start))
    return { message: (say) => say.conflictMark(word) };
  const known = gluedKeyword(command, input.kind) ?? foreignLine(command, input.kind);
  if (known !== undefined) return known;
  if (meant === undefined) {
    const fixes = [...shellLineFix(input.template, command, before)];
    // Only a line that has a command before it can be the rest of one.
    return { message: (say) => (before ? say.unknownCommand(word) : say.unknownFirstCommand(word)), fixes };
  }
  const edits = [{ range: command.keywordRange, newText: meant }];
  return {
    message: (say) => say.misspelledCommand(word, meant),
    fixes: [{ title: (say) => say.renameCommand(meant), edits }],
  };
}

/** Rewrites a Docker command as an Image Builder command, if the result is legal. */
function* translationFixes(
  command: Command,
  { input, foreign }: { readonly input: RuleInput; readonly foreign: ForeignCommand },
): Generator<FixDraft> {
  if (foreign.becomes === undefined || command.segments.length === 0) return;
  const { keyword, key } = foreign.becomes;
  const { text } = input.template;
  const edits =
    key === undefined
      ? [{ range: command.keywordRange, newText: keyword }]
      : pairEdits(text, command, { keyword, key });
  const legal = key !== undefined || isLegal(keyword + text.slice(command.keywordRange.end, command.range.end), input);
  if (edits.length > 0 && legal) yield { title: (say) => say.renameCommand(keyword), edits };
}

/** `MAINTAINER Jane <jane@example.com>` as `LABEL maintainer="Jane <jane@example.com>"`. */
function pairEdits(
  text: string,
  { keywordRange, argumentsRange, segments }: Command,
  { keyword, key }: { readonly keyword: string; readonly key: string },
): FixDraft['edits'] {
  const content = text.slice(argumentsRange.start, argumentsRange.end).replace(/^"([^"\\]*)"$/, '$1');
  // Docker does not expand variables here, unlike in a pair.
  const value = content.replace(/["\\$]/g, '\\$&');
  if (segments.length > 1) return [];
  return [{ range: { start: keywordRange.start, end: argumentsRange.end }, newText: `${keyword} ${key}="${value}"` }];
}

function isLegal(text: string, context: TemplateContext): boolean {
  const input = ruleInput(parse(text), context);
  return [danglingContinuation, wordContent].every((rule) => [...rule.check(input)].length === 0);
}

/** Finds the command that a word was meant to be, even in full-width letters; looks each word up only once. */
function nearestKeywordFinder(kind: ContentKind): (word: string) => string | undefined {
  const keywords = COMMANDS.filter((row) => isAllowedIn(kind, row)).map(({ keyword }) => keyword);
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (!known.has(word)) known.set(word, nearestChoice(word.normalize('NFKC'), keywords));
    return known.get(word);
  };
}
