import { posixQuote } from '@imgtpl/language';
import { CLI_FORCED_PARAMETERS, OPERATION } from '@imgtpl/spec';
import { hasLoneSurrogate } from '../has-lone-surrogate.js';
import { type EmitProblem, type EmitSource, type Emitter, emitted, problemsOfEach } from './emitter.js';
import { type Leaf, leaves } from './leaves.js';

/**
 * A shell command for each request, joined by `&&`: after the first failure nothing else runs, and the exit code is
 * that of the failure. `set -e` would close the terminal of a user who pastes the commands.
 */
export const emitAliyunCli: Emitter = (sources) =>
  emitted(problemsOfEach(sources, problemsOf), () => `${sources.map(command).join(' &&\n\n')}\n`);

/** An argument of a program cannot contain NUL. */
function problemsOf({ request }: EmitSource): readonly EmitProblem[] {
  const isImpossible = (text: string) => text.includes('\0') || hasLoneSurrogate(text);
  const impossible = [...leaves(request)].filter(({ value }) => isImpossible(String(value)));
  return impossible.map(({ name }) => ({ parameter: name, target: 'aliyun-cli', kind: 'unsupported-value' }));
}

function command({ request, contentFiles }: EmitSource): string {
  const all = [...leaves(request)];
  const flags = all.map((leaf) => flag(leaf, contentFiles?.[leaf.name]));
  const forced = all.some(({ name, node }) => node === undefined || isForced(name));
  const words = [`aliyun ${OPERATION.product} ${OPERATION.action}`, ...flags, ...(forced ? ['--force'] : [])];
  return words.join(' \\\n  ');
}

function isForced(name: string): boolean {
  return CLI_FORCED_PARAMETERS.some((parameter) => name === parameter || name.startsWith(`${parameter}.`));
}

/** A value that starts with a dash is joined to its flag by `=`, or it would be read as the next flag. */
function flag({ name, value }: Leaf, file: string | undefined): string {
  const flagName = file === undefined ? `--${name}` : `--${name}-FILE`;
  const text = file ?? String(value);
  return text.startsWith('-') ? posixQuote(`${flagName}=${text}`) : `${posixQuote(flagName)} ${posixQuote(text)}`;
}
