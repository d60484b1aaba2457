import type { Command, Template, TextRange } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';
import { allCommands, readShell } from '../shell/reading.js';
import { type KnownSecret, knownSecrets, mayHoldKnownSecret } from './secret/known-secret.js';
import { mayNameSecret, type NamedSecret, secretArguments, secretPairs } from './secret/named-secret.js';

/**
 * Secrets in a template, which everyone may read who may read the pipeline or the image. A form of its own gives one
 * away anywhere; elsewhere name and value both have to look like one.
 */
export const secretInTemplate = defineRule({
  name: 'secret-in-template',
  codes: ['imgtpl/secret-in-template'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, commands }) {
    const mayBeKnown = mayHoldKnownSecret(template.text);
    for (const command of commands) {
      const known = mayBeKnown ? command.segments.flatMap((it) => [...knownSecrets(template.text, it)]) : [];
      for (const { kind, start, end } of withoutOverlaps(known)) {
        yield { code: 'imgtpl/secret-in-template', range: { start, end }, message: (say) => say.secret[kind]() };
      }
      for (const { name, start, end } of namedSecrets(template, command)) {
        if (known.some((other) => overlaps(other, { start, end }))) continue;
        yield { code: 'imgtpl/secret-in-template', range: { start, end }, message: (say) => say.namedSecret(name) };
      }
    }
  },
});

function namedSecrets(template: Template, command: Command): readonly NamedSecret[] {
  const { text } = template;
  const { start, end } = command.range;
  if (!mayNameSecret(text.slice(start, end))) return [];
  return [...secretPairs(text, command), ...secretArguments(text, allCommands(readShell(template, command)))];
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Each place once: a token in a URL is a password too. */
function withoutOverlaps(known: readonly KnownSecret[]): readonly KnownSecret[] {
  const kept: KnownSecret[] = [];
  for (const secret of [...known].sort((one, other) => one.start - other.start)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, secret)) kept.push(secret);
  }
  return kept;
}
