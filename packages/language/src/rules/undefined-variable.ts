import { type Command, type Pair, type State, stateOf, type Word } from '@imgtpl/grammar';
import { foreignCommand } from '@imgtpl/spec';
import { splitFlags } from '../commands/docker-flag.js';
import { replacementFix } from '../edits/replacement-fix.js';
import { defineRule } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { editDistance, nearest } from '../text/nearest.js';
import { isWellKnownVariable, SET_BY_SYSTEM } from '../variables/ambient-variables.js';
import { hasDollar } from '../variables/has-dollar.js';
import { setsVariables } from '../variables/sets-variables.js';

/** A variable in a word or a value that no earlier command sets and that has no default. */
export const undefinedVariable = defineRule({
  name: 'undefined-variable',
  codes: ['imgtpl/undefined-variable'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template }) {
    if (!template.text.includes('$')) return;
    const state = stateOf(template);
    let suggestions = 0;
    // Variables that a faulty command was meant to set. The fault is reported at that command instead.
    const faultyDefinitions = new Set<string>();
    for (const [index, command] of template.commands.entries()) {
      for (const name of namesInFaultyDefinitions(template.text, command)) faultyDefinitions.add(name);
      if (!hasDollar(template, command)) continue;
      for (const { name, operator } of relevantWords(command).flatMap(unguardedReferences)) {
        if (operator !== undefined || SET_BY_SYSTEM.has(name.text) || faultyDefinitions.has(name.text)) continue;
        const before = state.at(index);
        if (before.variable(name.text) !== undefined) continue;
        const isWithinLimit = suggestions++ < MOST_SUGGESTIONS;
        const meant = isWithinLimit ? suggestedName(name.text, before) : undefined;
        const read = excerpt(name.text);
        yield {
          code: 'imgtpl/undefined-variable',
          range: name.range,
          message: (say) =>
            meant === undefined ? say.undefinedVariable(read) : say.undefinedVariableMeant(read, meant),
          fixes: meant === undefined ? [] : [replacementFix(name.range, meant)],
        };
      }
    }
  },
});

/** Each suggestion compares a name with every variable, so a file with thousands of unset ones gets only this many. */
const MOST_SUGGESTIONS = 50;

/** The names in an unknown command, and those in pairs that set nothing. */
function* namesInFaultyDefinitions(text: string, command: Command): Generator<string> {
  const { spec, keywordRange, range, content } = command;
  if (spec === undefined && mayDefine(command)) {
    const written = text.slice(keywordRange.start, range.end);
    for (const [, name = ''] of written.matchAll(/(?<!\S)([A-Za-z_]\w*)(?=[=\s]|$)/g)) yield name;
  }
  if (spec?.shape !== 'pairs' || !spec.setsVariables || content.shape !== 'pairs') return;
  for (const { key, value } of content.pairs) {
    if (value === undefined || !spec.key.test(key.text)) yield /[A-Za-z_]\w*/.exec(key.text)?.[0] ?? '';
  }
}

/** Whether an unknown command may be meant to set variables. */
function mayDefine({ keyword }: Command): boolean {
  const foreign = foreignCommand(keyword);
  return foreign === undefined || foreign.setsVariables === true;
}

const NONE: readonly never[] = [];

/** The variable that a name may be a misspelling of, unless programs know the name. */
function suggestedName(name: string, state: State): string | undefined {
  if (isWellKnownVariable(name)) return undefined;
  const candidates = state.variables().filter((variable) => !differsInWholeWord(name, variable.name));
  return nearest(
    name,
    candidates.map((variable) => variable.name),
  );
}

/** Whether two names differ in a whole word: `DOMAIN_HOME` is not a misspelt `DOMAIN_NAME`. */
function differsInWholeWord(name: string, other: string): boolean {
  const [words, others] = [name.toLowerCase().split('_'), other.toLowerCase().split('_')];
  if (words.length !== others.length) return false;
  return words.some((word, index) => {
    const limit = Math.min(4, Math.max(2, Math.ceil(word.length / 2)));
    return editDistance(word, others[index] ?? '', limit) === limit;
  });
}

/**
 * The words whose variables matter. Docker flags and superfluous words have to be removed anyway, but several words
 * instead of a path are one path that lacks its quotes.
 */
function relevantWords(command: Command): readonly Word[] {
  const { spec, content } = command;
  if (content.shape === 'words' && spec?.shape === 'words') {
    const { words } = splitFlags(content.words, spec);
    return spec.arguments.length === 1 && spec.arguments[0].type === 'path'
      ? words
      : words.slice(0, spec.arguments.length);
  }
  return setsVariables(command) && content.shape === 'pairs' ? content.pairs.flatMap(validValue) : NONE;
}

/** The references of a word, except those to variables for which it says what it is if they are not set: `${A:+:}$A`. */
function unguardedReferences({ variables }: Word): Word['variables'] {
  if (variables.length < 2) return variables;
  const guarded = new Set<string>();
  for (const { name, operator } of variables) if (/^:?\+/.test(operator?.text ?? '')) guarded.add(name.text);
  return variables.filter(({ name }) => !guarded.has(name.text));
}

/** It is unclear what a pair with an error reads. */
function validValue({ value, faults }: Pair): readonly Word[] {
  return value === undefined || faults.length > 0 ? [] : [value];
}
