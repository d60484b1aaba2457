import { type Command, parse, type Template, type TextRange, type Word } from '@imgtpl/grammar';
import { copiedSources } from '@imgtpl/language';
import { KIND_FACTS } from '@imgtpl/spec';
import { hasLoneSurrogate } from '../has-lone-surrogate.js';
import { type EmitProblem, type EmitSource, type Emitter, emitted } from './emitter.js';
import { isImageName } from './is-image-name.js';
import { misshapen } from './misshapen.js';

/** The template as a Dockerfile, to try it in a container before paying for an image. */
export const emitDockerfile: Emitter = (sources, { base }) => {
  const [source, ...others] = sources;
  const problems: EmitProblem[] = others.length > 0 ? [problem('several-requests')] : [];
  if (base === undefined || base.trim() === '') problems.push(problem('missing-base'));
  else if (!isImageName(base)) problems.push({ base, ...problem('unreadable-base') });
  const contents = new Set(Object.values(KIND_FACTS).map(({ parameter }) => parameter));
  for (const parameter of source === undefined ? [] : misshapen(source.request)) {
    if (contents.has(parameter)) problems.push({ parameter, target: 'dockerfile', kind: 'unsupported-value' });
  }
  const [parameter, content] = source === undefined ? ['', ''] : contentOf(source);
  // Errors may be ignored, and then a content is not always a text.
  const isImpossible = typeof content === 'string' && hasLoneSurrogate(content);
  if (isImpossible) problems.push({ parameter, target: 'dockerfile', kind: 'unsupported-value' });
  return emitted(problems, () => dockerfile(content, base ?? ''));
};

function problem(kind: 'several-requests' | 'missing-base' | 'unreadable-base'): EmitProblem {
  return { parameter: kind === 'several-requests' ? KIND_FACTS.build.parameter : 'base', target: 'dockerfile', kind };
}

/** The template that the user asked for, otherwise the build content, otherwise the test content, and its parameter. */
function contentOf({ request, template }: EmitSource): readonly [parameter: string, content: string] {
  const { BuildContent: build, TestContent: test } = request;
  const isTest = test !== undefined && (template === KIND_FACTS.test.parameter || build === undefined);
  return isTest ? [KIND_FACTS.test.parameter, test] : [KIND_FACTS.build.parameter, build ?? ''];
}

function dockerfile(content: string, base: string): string {
  const template = parse(content);
  const parts = [`FROM ${base}\n`];
  let written = template.byteOrderMark ? 1 : 0;
  const downloads = copiesOfUrls(template);
  for (const command of template.commands) {
    parts.push(content.slice(written, command.keywordRange.start), instruction(content, command, downloads));
    written = command.range.end;
  }
  return lines(parts.join('') + content.slice(written));
}

function instruction(text: string, command: Command, downloads: ReadonlySet<Command>): string {
  const { spec, range, keywordRange, blankLines } = command;
  const keyword = spec?.keyword ?? text.slice(keywordRange.start, keywordRange.end);
  switch (spec?.shape) {
    case 'component':
      return leftOut(text, command, 'components exist on Alibaba Cloud only');
    case 'nothing':
      return leftOut(text, command, 'a container is not restarted');
    case 'baseImage':
      return leftOut(text, command, 'it names an image of Alibaba Cloud');
    case 'shell':
    case 'exec':
    case undefined:
      return `${keyword}${withoutLines(text, { start: keywordRange.end, end: range.end }, blankLines)}`;
    case 'words':
    case 'pairs':
      // Docker's COPY does not download, but ADD does.
      return `${downloads.has(command) ? 'ADD' : keyword} ${joined(text, command)}`;
    default:
      return spec satisfies never;
  }
}

/** A comment in place of a command that was left out; always on one line. */
function leftOut(text: string, command: Command, reason: string): string {
  const words = command.segments.map(({ start, end }) => text.slice(start, end));
  return `# Left out, ${reason}: ${[command.spec?.keyword, ...words].join(' ')}`;
}

function copiesOfUrls(template: Template): ReadonlySet<Command> {
  const copies = [...copiedSources(template, template.commands)];
  return new Set(copies.filter(({ address }) => URL_START.test(address)).map(({ command }) => command));
}

const URL_START = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * The arguments as Docker reads them. It joins continued lines without a blank, where the template puts one between
 * words, and a list that contains a word which it would read otherwise has to be an array.
 */
function joined(text: string, { segments, content, blankLines }: Command): string {
  const words = content.shape === 'words' && content.json === undefined ? content.words : [];
  if (words.length > 1 && words.some(needsArray)) return `[${words.map((word) => arrayItem(text, word)).join(', ')}]`;
  const ranges = content.shape === 'pairs' ? content.pairs : words;
  const isRest = content.shape === 'pairs' && content.form === 'space';
  return segments.reduce((written, { start, end }, index) => {
    const before = segments[index - 1];
    if (before === undefined) return text.slice(start, end);
    const isInside = !isRest && ranges.some(({ range }) => range.start < before.end && start < range.end);
    const between = isInside ? withoutLines(text, { start: before.end, end: start }, blankLines) : isRest ? ' ' : BREAK;
    return written + between + text.slice(start, end);
  }, '');
}

/** Docker splits at blanks inside quotes too, and takes a path like `<<a` for the start of a heredoc. */
function needsArray({ value }: Word): boolean {
  return /\s|^\d*<</.test(value);
}

const BREAK = ' \\\n    ';

/** Docker reads variables, quotes and backslashes in arrays too, so all that are not variables here are escaped. */
function arrayItem(text: string, { value, pieces = [value] }: Word): string {
  const parts = pieces.map((piece) =>
    typeof piece === 'string' ? piece.replace(/[$"'\\]/g, '\\$&') : text.slice(piece.range.start, piece.range.end),
  );
  return JSON.stringify(parts.join(''));
}

/** The text of a range without its blank lines, which Docker no longer skips in continued lines. */
function withoutLines(text: string, range: TextRange, blankLines: readonly TextRange[]): string {
  let written = range.start;
  const parts: string[] = [];
  for (const { start, end } of blankLines) {
    if (end >= range.end || start < written) continue;
    parts.push(text.slice(written, start));
    written = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return parts.join('') + text.slice(written, range.end);
}

function lines(text: string): string {
  const normal = text.replace(/\r\n?/g, '\n');
  return normal.endsWith('\n') ? normal : `${normal}\n`;
}
