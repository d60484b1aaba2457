import type { Pair, Word } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { betweenTypographicQuotes } from '../text/typographic-quotes.js';
import { UNICODE_SPACE } from '../text/unicode-space.js';

/** "Double quotes are required round each value" [command-page-2024-12] in the form with `=`. */
export const envUnquotedValue = defineRule({
  name: 'env-unquoted-value',
  codes: ['imgtpl/env-unquoted-value'],
  severity: 'warning',
  basis: 'documented',
  system: 'linux',
  *check({ template, byShape }) {
    for (const { spec, content } of byShape.pairs) {
      if (!spec.setsVariables || content.form !== 'equals') continue;
      for (const [index, pair] of content.pairs.entries()) {
        const value = unquotedValue(pair);
        if (value === undefined || mayContinueIn(content.pairs[index + 1])) continue;
        const { range } = value;
        const written = template.text.slice(range.start, range.end);
        const meant = betweenTypographicQuotes(written);
        const newText = meant === undefined ? inDoubleQuotes(value, written) : `"${meant}"`;
        const safe = meant === undefined && !LIKE_SEVERAL_PAIRS.test(written);
        yield {
          code: 'imgtpl/env-unquoted-value',
          range,
          message: (say) => say.unquotedValue(excerpt(pair.key.text)),
          fixes:
            newText === undefined ? [] : [{ title: (say) => say.quoteTheValue(), safe, edits: [{ range, newText }] }],
        };
      }
    }
  },
});

/** A comma or semicolon at the end or before another pair: it may have been meant to separate the two. */
const LIKE_SEVERAL_PAIRS = /[,;\uff0c\uff1b\u3001](?:[A-Za-z_]\w*=|$)/;

/** `KEY=` has a legal empty value, and a faulty pair has its own error. */
function unquotedValue({ value, faults }: Pair): Word | undefined {
  if (value === undefined || value.range.start === value.range.end || faults.length > 0) return undefined;
  return value.quoted === 'none' || value.quoted === 'mixed' ? value : undefined;
}

/** If a word without `=` follows, the value may go on there: the error about that word offers to quote both. */
function mayContinueIn(next: Pair | undefined): boolean {
  return next !== undefined && next.equals === undefined && !next.key.text.startsWith('#');
}

/**
 * The same value in one pair of double quotes. Only an escaped blank loses its backslash: other escapes mean the same
 * there, and a backslash at the end, which escapes nothing, becomes an escaped one. Undefined where that could change
 * the value, or where the next pair may begin after a Unicode space.
 */
function inDoubleQuotes({ quoted, value }: Word, written: string): string | undefined {
  if (UNICODE_SPACE.test(written)) return undefined;
  if (quoted === 'none') return `"${written.replace(/\\([ \t])|(\\.)|\\$/gs, escapedInQuotes)}"`;
  const isPlain = !written.includes('\\') && !written.includes('$');
  return isPlain ? `"${value.replaceAll('"', '\\"')}"` : undefined;
}

/** What a backslash and the character after it become in double quotes. */
function escapedInQuotes(_written: string, blank?: string, otherEscape?: string): string {
  return blank ?? otherEscape ?? '\\\\';
}
