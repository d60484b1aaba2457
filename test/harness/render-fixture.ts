import { applyEdits, type Diagnostic } from '@imgtpl/language';
import type { Fixture } from './fixture.js';

/** The fixture with these diagnostics of its text. */
export function renderFixture(fixture: Fixture, diagnostics: readonly Diagnostic[]): string {
  const out: string[] = [...fixture.directives.lines];
  let line = 0;
  for (const { source, lines } of fixture.blocks) {
    out.push(source);
    line += lines.length;
    const here = diagnostics.filter(({ range }) => {
      const at = lineOf(fixture, range.start);
      return at < line && at >= line - lines.length;
    });
    for (const diagnostic of here)
      out.push(drawMark(fixture, diagnostic, { drawable: lines.length === 1, after: line }));
  }
  if (fixture.blocks.length === 0) {
    for (const diagnostic of diagnostics) out.push(drawMark(fixture, diagnostic, { drawable: false, after: 0 }));
  }
  if (fixture.directives.fixes) out.push(...diagnostics.flatMap((it) => fixSections(fixture, it)));
  return out.map((it) => `${it}\n`).join('');
}

/** What each fix changes: the removed lines and the lines that replace them. */
function fixSections(fixture: Fixture, diagnostic: Diagnostic): string[] {
  const before = toLines(fixture.text);
  return diagnostic.fixes.flatMap((fix) => {
    const after = toLines(applyEdits(fixture.text, fix.edits));
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head]) head++;
    let tail = 0;
    while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
    const removed = before.slice(head, before.length - tail).map((line) => `-${line}`);
    const added = after.slice(head, after.length - tail).map((line) => `+${line}`);
    return [`=== ${fix.title}${fix.safe ? ' (safe)' : ''}`, ...removed, ...added];
  });
}

function toLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g)?.map((line) => line.replace(/\r\n?|\n/, '')) ?? [];
}

function drawMark(fixture: Fixture, diagnostic: Diagnostic, place: { drawable: boolean; after: number }): string {
  const { range, severity, code, tags, related, message } = diagnostic;
  const marker = place.drawable ? (carets(fixture, range) ?? explicit(fixture, range)) : explicit(fixture, range);
  const tagText = tags.length > 0 ? ` [${tags.join(', ')}]` : '';
  const relatedText = related
    .map((it) => ` -> ${explicit(fixture, it.range).slice(1)}${isSentence(it.message) ? '' : ` ${it.message}`}`)
    .join('');
  const showsMessage = fixture.withMessage.has(`${place.after} ${code}`) || !isSentence(message);
  const messageText = showsMessage ? `: ${message}` : '';
  return `${marker} ${severity} ${code}${tagText}${relatedText}${messageText}`;
}

/** Every message is one; what is none is drawn although no fixture expects it. */
function isSentence(message: string): boolean {
  return /^\S.*[.?]$/s.test(message);
}

/** Blanks and carets under the range; undefined if it is empty, or extends beyond its line. */
function carets(fixture: Fixture, range: Diagnostic['range']): string | undefined {
  const line = lineOf(fixture, range.start);
  const first = (fixture.lineStarts[line] ?? 0) + (line === 0 && fixture.directives.byteOrderMark ? 1 : 0);
  const end = fixture.lineStarts[line + 1] ?? fixture.text.length;
  const visible = fixture.text.slice(first, end).replace(/[\r\n]+$/, '');
  if (range.start < first || range.end <= range.start || range.end > first + visible.length) return undefined;
  const indent = visible.slice(0, range.start - first).replace(/[^\t]/g, ' ');
  return indent + '^'.repeat(range.end - range.start);
}

function explicit(fixture: Fixture, { start, end }: Diagnostic['range']): string {
  const atEnd = end === fixture.text.length && end > start;
  return `@${lineAndColumn(fixture, start)}-${atEnd ? 'end' : lineAndColumn(fixture, end)}`;
}

function lineAndColumn(fixture: Fixture, offset: number): string {
  const line = lineOf(fixture, offset);
  return `${line + 1}:${offset - (fixture.lineStarts[line] ?? 0) + 1}`;
}

/** The line of an offset; the place after the last line break belongs to the last line. */
function lineOf(fixture: Fixture, offset: number): number {
  const next = fixture.lineStarts.findIndex((start) => start > offset);
  return next < 0 ? Math.max(0, fixture.lineStarts.length - 1) : next - 1;
}
