import { excerpt } from '@imgtpl/language';
import { type ChoiceNode, type IntegerNode, type ParameterNode, REGIONS, type TextNode } from '@imgtpl/spec';
import { textFix, typeFix } from '../edits/replace-value.js';
import type { ScalarNode } from '../pipeline-node.js';
import { LARGEST_PRECISE } from '../reading/document-limits.js';
import type { LocalizedText, RequestFinding } from '../request-finding.js';
import { brokenRule } from './broken-rule.js';
import type { CheckedPlace } from './checked-place.js';
import { meantChoice, meantRegion } from './meant-value.js';

type LeafNode = Exclude<ParameterNode, { readonly type: 'list' | 'group' }>;

/** What people write for a flag that YAML 1.2 reads as a text. */
const FLAG_WORDS: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['yes', 'true'],
  ['on', 'true'],
  ['false', 'false'],
  ['no', 'false'],
  ['off', 'false'],
]);

/** Checks a single value on its own. */
export function* checkScalar(node: LeafNode, value: ScalarNode, place: CheckedPlace): Generator<RequestFinding> {
  switch (node.type) {
    case 'text':
      yield* checkText(node, value, place);
      break;
    case 'choice':
      yield* checkChoice(node, value, place);
      break;
    case 'integer':
      yield* checkInteger(node, value, place);
      break;
    case 'flag':
      if (typeof value.value !== 'boolean') yield wrongType(node, value, place);
      break;
    default:
      node satisfies never;
  }
}

function* checkText(node: TextNode, value: ScalarNode, place: CheckedPlace): Generator<RequestFinding> {
  if (typeof value.value === 'number' && node.digits) {
    yield* checkDigits(node, value, place);
  } else if (typeof value.value !== 'string') {
    yield wrongType(node, value, place);
  } else {
    yield* checkRules(node, value, place, value.value);
  }
}

/** Checks an identifier that the file has as a number. Only a number written in plain digits can be read as text. */
function* checkDigits(node: TextNode, value: ScalarNode, place: CheckedPlace): Generator<RequestFinding> {
  const { source } = value;
  if (!/^-?\d+$/.test(source)) {
    yield finding('imgtpl/wrong-type', value, place, (messages) => messages.notDigits(place.path));
  } else if (isImprecise(source)) {
    const message: LocalizedText = (messages) => messages.imprecise(place.path, source);
    yield { ...finding('imgtpl/wrong-type', value, place, message), fixes: typeFix(value, `"${source}"`) };
  } else {
    yield* checkRules(node, value, place, source);
  }
}

/** Compares lengths first: there may be millions of digits, and making a BigInt of them is slow. */
function isImprecise(source: string): boolean {
  const digits = /^0*(\d*)$/.exec(source)?.[1] ?? '';
  return digits.length > 16 || BigInt(source) > BigInt(LARGEST_PRECISE);
}

function* checkRules(node: TextNode, value: ScalarNode, place: CheckedPlace, text: string): Generator<RequestFinding> {
  const message = node.rules && brokenRule(node.rules, text, place.path);
  const code = node.codes.malformed;
  if (message && code) {
    yield { ...finding(code, value, place, message), ...(place.inferred ? { inferred: true } : {}) };
  }
  const regions: readonly string[] = REGIONS;
  if (!node.region || regions.includes(text)) return;
  const suggestion = meantRegion(text);
  const warning = finding('imgtpl/unknown-region', value, place, (messages) =>
    messages.unknownRegion(excerpt(text), suggestion),
  );
  yield { ...warning, fixes: suggestion === undefined ? [] : [textFix(value, suggestion)] };
}

function* checkChoice(node: ChoiceNode, value: ScalarNode, place: CheckedPlace): Generator<RequestFinding> {
  if (value.value === null) {
    yield wrongType(node, value, place);
    return;
  }
  const isText = typeof value.value === 'string';
  const text = isText ? value.value : value.source;
  if (isText && node.values.includes(text)) return;
  const suggestion = meantChoice(text, node.values);
  const message: LocalizedText = (messages) => messages.notInList(place.path, excerpt(text), node.values, suggestion);
  const fixes = suggestion === undefined ? [] : [textFix(value, suggestion)];
  const code = isText ? node.codes.notInList : 'imgtpl/wrong-type';
  yield { ...finding(code, value, place, message), fixes };
}

function* checkInteger(node: IntegerNode, value: ScalarNode, place: CheckedPlace): Generator<RequestFinding> {
  if (typeof value.value !== 'number' || !Number.isInteger(value.value)) {
    yield wrongType(node, value, place);
  } else if (value.value < node.minimum || value.value > node.maximum) {
    yield finding(node.codes.outOfRange, value, place, (messages) => messages.outOfRange(place.path, node));
  }
}

function wrongType(node: LeafNode, value: ScalarNode, place: CheckedPlace): RequestFinding {
  if (value.value === null) {
    return finding('imgtpl/wrong-type', value, place, (messages) => messages.itemsWrongType(place.path));
  }
  const converted = asType(node, value);
  const shown = converted === undefined ? undefined : excerpt(converted);
  const message: LocalizedText = (messages) => messages.wrongType(place.path, node.type, shown);
  return {
    ...finding('imgtpl/wrong-type', value, place, message),
    fixes: converted === undefined ? [] : typeFix(value, converted),
  };
}

/** The same value in the expected type, in a form that both YAML and JSON read; undefined if it is only a guess. */
function asType(node: LeafNode, { value, source }: ScalarNode): string | undefined {
  if (typeof value !== 'string') return node.type === 'text' ? JSON.stringify(source) : undefined;
  if (node.type === 'integer') return integerOf(value, node);
  return node.type === 'flag' ? FLAG_WORDS.get(value.toLowerCase()) : undefined;
}

/** What people write behind a number that has this unit already. A megabyte per second is another number. */
const UNITS: Readonly<Record<IntegerNode['unit'], RegExp>> = {
  GiB: /^g(?:i?b)?$/i,
  GB: /^g(?:i?b)?$/i,
  'Mbit/s': /^M(?:bit\/s|bps|b\/s)?$/,
};

function integerOf(value: string, { unit }: IntegerNode): string | undefined {
  const [, digits, written = ''] = /^(-?\d{1,9}) ?(\D{0,6})$/.exec(value) ?? [];
  return digits !== undefined && (written === '' || UNITS[unit].test(written)) ? String(Number(digits)) : undefined;
}

function finding(
  code: RequestFinding['code'],
  value: ScalarNode,
  { path }: CheckedPlace,
  message: LocalizedText,
): RequestFinding {
  return { code, parameter: path, range: value.range, message };
}
