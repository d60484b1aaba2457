/**
 * Annotated templates: the expected diagnostics are drawn under the text, and removed before it is analysed.
 *
 *     @ directive …             (any number, before the text; see `Directives`)
 *     COPY https://example.com/a.tgz?x=1 /opt
 *                                   ^^^^ error InvalidCommandContent.COPY: the message, where it matters
 *     @repeat 128 RUN true      (one line many times)
 *     @128:1-end error …        (a range that cannot be drawn: line:column, from 1, end exclusive; `end` of the text)
 *     === title of a fix        (with `@ fixes`: one section a fix, with the lines that it changes as in a diff)
 */
export interface Fixture {
  readonly directives: Directives;
  /** The text to analyse. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each line of the text starts (UTF-16 offsets). */
  readonly lineStarts: readonly number[];
  /** Code and line of the marks that include a message. */
  readonly withMessage: Pick<ReadonlySet<string>, 'has'>;
}

export interface Directives {
  /** The lines as written. */
  readonly lines: readonly string[];
  /** `@ show <code>…`: further codes of ours to draw; `all` for every one. */
  readonly show: readonly string[];
  /** `@ settings <JSON>`: `{"inferredErrors":"warning","rules":{"<code>":{"severity":"off"}}}`. */
  readonly settings: string | undefined;
  /** `@ request <JSON>`: the facts of a request; any number of them. */
  readonly requests: readonly string[];
  /** `@ catalogue <JSON>`: `{"isComplete":true,"components":[…]}`. */
  readonly catalogue: string | undefined;
  /** `@ line-ends CRLF LF …`: the line ends in order; the last one is used for all following lines. */
  readonly lineEnds: readonly string[];
  /** `@ byte-order-mark`. */
  readonly byteOrderMark: boolean;
  /** `@ no-final-newline`. */
  readonly finalNewline: boolean;
  /** `@ fixes`: show the result of each fix. */
  readonly fixes: boolean;
}

/** A text line of the fixture, and the lines that it stands for. */
interface Block {
  readonly source: string;
  readonly lines: readonly string[];
}

const LINE_ENDS: { readonly [name: string]: string } = { LF: '\n', CRLF: '\r\n', CR: '\r' };

const DIRECTIVE = /^@ (\S+) ?(.*)$/;
const REPEAT = /^@repeat (\d+) (.*)$/;
const MARK =
  /^(?: *\^+|\s*\^+|@[\d:]+-(?:end|[\d:]+)) (?:error|warning|hint) (imgtpl\/[a-z-]+|[A-Z][\w.]*)[^:]*?(?: -> [\d:-]+)*(: .*)?$/;
const FIX_SECTION = /^=== /;

export function parseFixture(source: string): Fixture {
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const firstText = lines.findIndex((line) => !DIRECTIVE.test(line));
  const directives = readDirectives(firstText < 0 ? lines : lines.slice(0, firstText));
  const body = firstText < 0 ? [] : lines.slice(firstText);
  const sections = body.findIndex((line) => FIX_SECTION.test(line));
  const blocks: Block[] = [];
  const withMessage = new Set<string>();
  let textLine = 0;
  for (const line of sections < 0 ? body : body.slice(0, sections)) {
    const mark = MARK.exec(line);
    if (mark) {
      if (mark[2] !== undefined) withMessage.add(`${textLine} ${mark[1]}`);
      continue;
    }
    const block = toBlock(line);
    blocks.push(block);
    textLine += block.lines.length;
  }
  const { text, lineStarts } = joinLines(
    blocks.flatMap((block) => block.lines),
    directives,
  );
  return { directives, text, blocks, lineStarts, withMessage };
}

function readDirectives(lines: readonly string[]): Directives {
  const found = new Map(lines.map((line) => [DIRECTIVE.exec(line)?.[1], DIRECTIVE.exec(line)?.[2] ?? '']));
  const known = [
    'show',
    'settings',
    'line-ends',
    'byte-order-mark',
    'no-final-newline',
    'fixes',
    'request',
    'catalogue',
  ];
  for (const name of found.keys()) {
    if (!known.includes(name ?? '')) throw new Error(`no such directive: @ ${name}`);
  }
  return {
    lines,
    show: found.get('show')?.split(' ') ?? [],
    settings: found.get('settings'),
    requests: lines.flatMap((line) => /^@ request (.*)$/.exec(line)?.[1] ?? []),
    catalogue: found.get('catalogue'),
    lineEnds: found.get('line-ends')?.split(' ') ?? ['LF'],
    byteOrderMark: found.has('byte-order-mark'),
    finalNewline: !found.has('no-final-newline'),
    fixes: found.has('fixes'),
  };
}

function toBlock(line: string): Block {
  const repeat = REPEAT.exec(line);
  if (!repeat) return { source: line, lines: [line] };
  return { source: line, lines: Array.from({ length: Number(repeat[1]) }, () => repeat[2] ?? '') };
}

function joinLines(lines: readonly string[], directives: Directives): Pick<Fixture, 'text' | 'lineStarts'> {
  const { lineEnds, finalNewline } = directives;
  let text = directives.byteOrderMark ? '\uFEFF' : '';
  const lineStarts: number[] = [];
  for (const [index, line] of lines.entries()) {
    lineStarts.push(index === 0 ? 0 : text.length);
    const lineEnd = LINE_ENDS[lineEnds[Math.min(index, lineEnds.length - 1)] ?? 'LF'] ?? '\n';
    text += index === lines.length - 1 && !finalNewline ? line : line + lineEnd;
  }
  return { text, lineStarts };
}
