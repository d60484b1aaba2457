import { strict as assert } from 'node:assert';
import { type Command, type Content, leaves, type Template, type TextRange, type Word } from '@imgtpl/grammar';

/** Checks what holds for every tree: ranges nest, siblings follow each other, every character is covered. */
export function assertSound(template: Template): void {
  const { text, commands, comments } = template;
  const whole = { start: 0, end: text.length };
  assertSiblings(
    commands.map(({ range }) => range),
    whole,
  );
  assertSiblings(
    comments.map(({ range }) => range),
    whole,
  );
  for (const { range, inside } of comments) {
    assert.equal(text.charAt(range.start), '#');
    if (inside !== undefined) assertInside(range, inside.range);
  }
  for (const command of commands) assertCommand(text, command);
  assertCovered(template);
}

function assertCommand(text: string, command: Command): void {
  const { keywordRange, range, argumentsRange, segments, continuations, blankLines, content } = command;
  assert.equal(text.slice(keywordRange.start, keywordRange.end), command.keyword);
  assertSiblings([keywordRange, argumentsRange], range);
  assertSiblings(segments, argumentsRange);
  assertSiblings(continuations, range);
  assertSiblings(blankLines, range);
  for (const { start, end } of segments) assert.match(text.slice(start, end), /^[^ \t\r\n](?:[^\r\n]*[^ \t\r\n])?$/);
  for (const { start, end } of continuations) assert.equal(text.slice(start, end), '\\');
  assertSiblings(topRanges(content), argumentsRange);
  for (const word of wordsOf(content)) assertWord(word);
  assertNested(content, argumentsRange);
}

/** The ranges of the topmost nodes of a content. */
function topRanges(content: Content): readonly TextRange[] {
  switch (content.shape) {
    case 'words':
    case 'exec':
      return content.words.map(({ range }) => range);
    case 'pairs':
      return content.pairs.map(({ range }) => range);
    case 'component': {
      const ranges = [...content.parameters, ...content.strays].map(({ range }) => range);
      if (content.reference !== undefined) ranges.push(content.reference.range);
      return ranges.sort((a, b) => a.start - b.start);
    }
    case 'baseImage':
      return content.image === undefined ? [] : [content.image.type.range, content.image.id.range];
    case 'shell':
      return [...content.flags, ...content.heredocs].map(({ range }) => range);
    case 'raw':
      return [];
  }
}

function wordsOf(content: Content): readonly Word[] {
  if (content.shape === 'pairs') return content.pairs.flatMap(({ value }) => value ?? []);
  if (content.shape === 'component') {
    return [...content.parameters.flatMap(({ value }) => value ?? []), ...content.strays];
  }
  if (content.shape === 'shell') return content.flags;
  return 'words' in content ? content.words : [];
}

function assertWord({ range, variables, value, pieces, unterminatedQuote }: Word): void {
  assertSiblings(
    (pieces ?? []).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.range])),
    range,
  );
  if (unterminatedQuote !== undefined) assertInside(unterminatedQuote, range);
  let start = range.start;
  for (const variable of variables) {
    assert.ok(variable.range.start >= start, 'variables in the order of the text');
    start = variable.range.start;
    assertInside(variable.range, range);
    assertSiblings([variable.name.range, ...(variable.operator ? [variable.operator.range] : [])], variable.range);
  }
  const literal = (pieces ?? []).filter((piece) => typeof piece === 'string');
  assert.ok(literal.every((piece) => value.includes(piece)));
}

/** Checks that every range below a node lies in the range of its parent. */
function assertNested(node: unknown, outer: TextRange): void {
  if (typeof node !== 'object' || node === null) return;
  const inner = 'range' in node ? (node.range as TextRange) : outer;
  assertInside(inner, outer);
  for (const child of Object.values(node)) assertNested(child, inner);
}

/** Checks that the leaves follow one another without a gap, and that those outside commands have no meaning. */
function assertCovered(template: Template): void {
  const { text, commands } = template;
  let at = 0;
  let next = 0;
  for (const { kind, range } of leaves(template)) {
    assert.equal(range.start, at, `no gap before the ${kind} at ${range.start}`);
    assert.ok(range.end > range.start, `the ${kind} at ${range.start} is not empty`);
    at = range.end;
    while ((commands[next]?.range.end ?? text.length) <= range.start && next < commands.length) next++;
    const isInside = (commands[next]?.range.start ?? text.length) <= range.start;
    if (!isInside) assert.ok(['byteOrderMark', 'blank', 'lineBreak', 'comment'].includes(kind), `a ${kind} outside`);
  }
  assert.equal(at, text.length);
}

function assertSiblings(ranges: readonly TextRange[], outer: TextRange): void {
  let end = outer.start;
  for (const range of ranges) {
    assert.ok(range.start >= end, `${JSON.stringify(range)} begins before ${end}`);
    assertInside(range, outer);
    end = range.end;
  }
}

function assertInside(inner: TextRange, outer: TextRange): void {
  const isInside = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
  assert.ok(isInside, `${JSON.stringify(inner)} does not lie in ${JSON.stringify(outer)}`);
}
