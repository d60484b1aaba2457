import type { TextRules } from '../parameter.js';

/**
 * What the documents require of the texts of parameters; the source is that of the parameter that uses the rules.
 * Lengths are in code points.
 */

/** A letter in the API's sense: an unaccented Latin letter or a Chinese character. */
const LETTER = 'A-Za-z\\p{Script=Han}';
const WEB_ADDRESS = ['http://', 'https://'];

export const NAME_RULES = {
  length: { min: 2, max: 128 },
  first: LETTER,
  characters: `${LETTER}0-9:_.\\-`,
  notAtStart: WEB_ADDRESS,
} as const satisfies TextRules;

/** Shorter than other names: the service appends the id of the execution. */
export const IMAGE_NAME_RULES = { ...NAME_RULES, length: { min: 2, max: 64 } } as const satisfies TextRules;

/** Without `.`: the documents do not list it for image families. */
export const IMAGE_FAMILY_RULES = {
  length: { min: 2, max: 128 },
  first: LETTER,
  characters: `${LETTER}0-9:_\\-`,
  notAtStart: ['aliyun', 'acs:'],
  notInside: WEB_ADDRESS,
} as const satisfies TextRules;

export const DESCRIPTION_RULES = {
  length: { min: 2, max: 256 },
  notAtStart: WEB_ADDRESS,
} as const satisfies TextRules;

export const TAG_KEY_RULES = {
  length: { min: 1, max: 128 },
  notAtStart: ['aliyun', 'acs:'],
  notInside: WEB_ADDRESS,
} as const satisfies TextRules;

export const TAG_VALUE_RULES = {
  length: { min: 0, max: 128 },
  notAtStart: ['acs:'],
  notInside: WEB_ADDRESS,
} as const satisfies TextRules;

export const BUCKET_RULES = {
  length: { min: 1, max: 63 },
  characters: 'a-z0-9\\-',
  notAtStart: ['-'],
  notAtEnd: ['-'],
} as const satisfies TextRules;

export const OBJECT_RULES = {
  length: { min: 1, max: 1023 },
  notAtStart: WEB_ADDRESS,
} as const satisfies TextRules;

export const TOKEN_RULES = { length: { min: 0, max: 64 }, characters: '\\x00-\\x7F' } as const satisfies TextRules;

export const ACCOUNT_RULES = { length: { min: 1, max: 19 }, characters: '0-9' } as const satisfies TextRules;
