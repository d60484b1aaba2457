import { type DiagnosticCode, nearest, shortCode } from '@imgtpl/language';

/** How many codes to suggest for an unknown one. */
const MOST_OFFERED = 3;

/** The code that was meant, or those that it may have been. */
export type CodeSearch =
  | { readonly found: DiagnosticCode }
  /** The most likely first; empty if nothing is similar. */
  | { readonly similar: readonly DiagnosticCode[] };

/** A code by its name, ignoring case; our own codes with or without their prefix. */
export function findCode(name: string, codes: readonly DiagnosticCode[]): CodeSearch {
  const wanted = name.toLowerCase();
  const found = codes.find((code) => code.toLowerCase() === wanted || shortCode(code).toLowerCase() === wanted);
  if (found !== undefined) return { found };
  const misspelt = nearest(shortCode(name), codes.map(shortCode));
  const near = codes.filter((code) => shortCode(code) === misspelt);
  return { similar: [...new Set([...near, ...withSameWords(name, codes)])].slice(0, MOST_OFFERED) };
}

/** Codes that share words with a name, sorted by how many: `empty run` is near EmptyCommandContent.RUN. */
function withSameWords(name: string, codes: readonly DiagnosticCode[]): readonly DiagnosticCode[] {
  const wanted = wordsOf(name);
  const scored = codes.map((code) => {
    const words = wordsOf(shortCode(code));
    const shared = [...words].filter((word) => wanted.has(word)).length;
    return { code, score: shared / (words.size + wanted.size) };
  });
  const alike = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return alike.map(({ code }) => code);
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = name.slice(0, 200).match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [];
  return new Set(words.map((word) => word.toLowerCase()));
}
