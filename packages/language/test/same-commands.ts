import type { Command, Template } from '@imgtpl/grammar';
import { shellTokens } from '@imgtpl/language';

/** What the commands of a template mean, without their ranges: templates with the same result build the same image. */
export function meaningOf(template: Template): readonly unknown[] {
  return template.commands.map((command) => [command.spec?.keyword ?? command.keyword, contentOf(template, command)]);
}

const ASIDE: ReadonlySet<string> = new Set(['continuation', 'templateComment']);

function contentOf(template: Template, command: Command): unknown {
  const { content } = command;
  if (content.shape === 'raw') return command.segments.map(({ start, end }) => template.text.slice(start, end));
  const shell = shellTokens(template, command).filter(({ kind }) => !ASIDE.has(kind));
  const words = shell.map(({ kind, start, end, startsWord }) => [
    kind,
    startsWord,
    lineFeeds(template.text.slice(start, end)),
  ]);
  return [words, withoutPlaces(template.text, content)];
}

/** A node without its ranges; a heredoc's body and a malformed part are replaced by their text. */
function withoutPlaces(text: string, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutPlaces(text, item));
  if (isRange(node) && Object.keys(node).length === 2) return lineFeeds(text.slice(node.start, node.end));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).flatMap(([name, value]): (readonly [string, unknown])[] => {
    if (name === 'range' || name === 'fault' || name === 'json' || name === 'equals') return [];
    return [[name, isRange(value) ? lineFeeds(text.slice(value.start, value.end)) : withoutPlaces(text, value)]];
  });
  return Object.fromEntries(entries);
}

function isRange(value: unknown): value is { start: number; end: number } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function lineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
