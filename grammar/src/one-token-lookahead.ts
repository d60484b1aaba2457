import {
  Alternation,
  type ILookaheadStrategy,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  type Rule,
  Terminal,
} from 'chevrotain';

/** The key (`tokenTypeIdx`) of the type of the token that comes next. */
type NextKey = () => number;

/**
 * Chooses by the next token alone, which is all that this grammar needs. Chevrotain's own strategy looks at every path of
 * any length, which a cold start would wait for; it judges the grammar in a test.
 */
export function oneTokenLookahead(nextKey: NextKey): ILookaheadStrategy {
  return {
    validate: () => [],
    buildLookaheadForAlternation({ rule, prodOccurrence }) {
      const alternation = productionOf(rule, (it) => it instanceof Alternation && it.idx === prodOccurrence);
      const alternatives = alternation instanceof Alternation ? alternation.definition : [];
      const chosen = new Map(alternatives.flatMap((it, index) => firstKeys(it).map((key) => [key, index] as const)));
      return () => chosen.get(nextKey());
    },
    buildLookaheadForOptional({ rule, prodOccurrence, prodType }) {
      const kind = prodType === 'Option' ? Option : Repetition;
      const optional = productionOf(rule, (it) => it instanceof kind && it.idx === prodOccurrence);
      const keys = new Set(optional === undefined ? [] : firstKeys(optional));
      return () => keys.has(nextKey());
    },
  };
}

/** The first production of a rule, at any depth, that fits. */
function productionOf(rule: Rule, fits: (production: IProduction) => boolean): IProduction | undefined {
  const open: IProduction[] = [...rule.definition];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (fits(at)) return at;
    open.push(...inside(at));
  }
  return undefined;
}

/** The keys of the types that what a production reads may start with: no production of ours that is asked may be empty. */
function firstKeys(production: IProduction): readonly number[] {
  if (production instanceof Terminal) {
    const { tokenTypeIdx, categoryMatches = [] } = production.terminalType;
    return [...(tokenTypeIdx === undefined ? [] : [tokenTypeIdx]), ...categoryMatches];
  }
  const parts = inside(production);
  return (production instanceof Alternation ? parts : parts.slice(0, 1)).flatMap(firstKeys);
}

function inside(production: IProduction): readonly IProduction[] {
  if (production instanceof NonTerminal) return production.referencedRule.definition;
  return 'definition' in production && Array.isArray(production.definition) ? production.definition : [];
}
