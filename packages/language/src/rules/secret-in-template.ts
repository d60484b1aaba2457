import type { Command, Template, TextRange } from '@imgtpl/grammar';
import { searchIn } from '../commands/search.js';
import { defineRule, type Finding } from '../rule.js';
import { allCommands, readShell } from '../shell/reading.js';
import { mayNameSecret } from './secret/looks-like-secret.js';
import { type NamedSecret, secretArguments, secretPairs } from './secret/named-secret.js';
import {
  accessKeySecrets,
  mayContainPatternSecret,
  type PatternSecret,
  patternSecrets,
} from './secret/pattern-secret.js';
import { mayTakePassword, programSecrets } from './secret/program-secret.js';
import { textSecrets } from './secret/text-secret.js';

/**
 * Secrets in a template, which everybody with access to the pipeline or the image can read. Some have a distinctive
 * form, and are found anywhere, including comments. For others, both the name and the value must look like a secret.
 */
export const secretInTemplate = defineRule({
  name: 'secret-in-template',
  codes: ['imgtpl/secret-in-template'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, allowedCommands }) {
    const { text, comments } = template;
    const mayMatch = mayContainPatternSecret(text);
    const matchesOf = mayMatch ? allowedCommands.map((command) => patternSecretsOf(text, command)) : [];
    const hasAccessKeyId = matchesOf.some((secrets) => secrets.some(({ start }) => text.startsWith(ALIBABA_ID, start)));
    for (const [index, command] of allowedCommands.entries()) {
      const own = matchesOf[index] ?? NONE;
      const accessKeys = hasAccessKeyId
        ? command.segments.flatMap((segment) => [...accessKeySecrets(text, segment)])
        : NONE;
      const named = searchIn(template, command, { name: 'named-secrets', find: namedSecrets });
      if (own.length + accessKeys.length + named.length === 0) continue;
      const all = withoutOverlaps([...own, ...accessKeys]);
      yield* all.map(patternFinding);
      yield* withoutOverlaps(named.filter((one) => !all.some((other) => overlaps(other, one)))).map(namedFinding);
    }
    if (!mayMatch) return;
    for (const { range } of comments) yield* withoutOverlaps([...patternSecrets(text, range)]).map(patternFinding);
  },
});

/** The prefix of an Alibaba Cloud AccessKey ID. The form of its secret is too weak to be recognised without an ID. */
const ALIBABA_ID = 'LTAI';

type SecretFinding = Finding<'imgtpl/secret-in-template'>;

function patternFinding({ kind, start, end }: PatternSecret): SecretFinding {
  return { code: 'imgtpl/secret-in-template', range: { start, end }, message: (say) => say.secret[kind]() };
}

function namedFinding({ name, start, end }: NamedSecret): SecretFinding {
  return { code: 'imgtpl/secret-in-template', range: { start, end }, message: (say) => say.namedSecret(name) };
}

function patternSecretsOf(text: string, { range, segments }: Command): readonly PatternSecret[] {
  if (!mayContainPatternSecret(text.slice(range.start, range.end))) return NONE;
  return segments.flatMap((segment) => [...patternSecrets(text, segment)]);
}

const NONE: readonly never[] = [];

function namedSecrets(template: Template, command: Command): readonly NamedSecret[] {
  const { text } = template;
  const { content, segments, range } = command;
  const written = text.slice(range.start, range.end);
  const mayBeNamed = mayNameSecret(written);
  const mayBePassed = mayTakePassword(written);
  if (!mayBeNamed && !mayBePassed) return NONE;
  const shellCommands = allCommands(readShell(template, command));
  return [
    ...(mayBeNamed ? secretPairs(text, command) : []),
    ...(mayBeNamed ? secretArguments(text, shellCommands) : []),
    ...(mayBePassed ? programSecrets(text, shellCommands) : []),
    ...(mayBeNamed && content.shape === 'shell' ? segments.flatMap((segment) => [...textSecrets(text, segment)]) : []),
  ];
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Reports each place only once: a token in a URL is a password too. */
function withoutOverlaps<Secret extends TextRange>(secrets: readonly Secret[]): Secret[] {
  const kept: Secret[] = [];
  for (const secret of [...secrets].sort((one, other) => one.start - other.start)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, secret)) kept.push(secret);
  }
  return kept;
}
