import { nearest, nearestChoice } from '@imgtpl/language';
import { REGIONS } from '@imgtpl/spec';

/** The choice that is meant by a text; none with another number, since Windows Server 2025 is no slip for 2022. */
export function meantChoice(text: string, choices: readonly string[]): string | undefined {
  const near = nearestChoice(text, choices);
  const [written, known] = [numbersIn(text), numbersIn(near ?? '')];
  const isWithin = written.every((it) => known.includes(it)) || known.every((it) => written.includes(it));
  return isWithin ? near : undefined;
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}

/**
 * The region that is meant by a text: a slip in one of its words, the region of a zone, or the only one that begins
 * like this. Another number or direction names another region, perhaps of another cloud.
 */
export function meantRegion(text: string): string | undefined {
  const near = nearest(text, REGIONS);
  if (near === undefined) return undefined;
  const [written, known] = [partsOf(text), partsOf(near)];
  const partsOfAll = REGIONS.flatMap(partsOf);
  const isSlip = written.every((it) => known.includes(it) || (IS_WORD_OR_ZONE.test(it) && !partsOfAll.includes(it)));
  const hasNumber = known.every((it) => /\D/.test(it) || written.includes(it));
  return isSlip && (hasNumber || isOnlyOne(text)) ? near : undefined;
}

const IS_WORD_OR_ZONE = /^(?:[a-z]|[a-z]{3,})$/;

function isOnlyOne(beginning: string): boolean {
  return REGIONS.filter((region) => region.startsWith(beginning.toLowerCase())).length === 1;
}

/** The words and numbers of a region's name, whatever separates them. */
function partsOf(region: string): readonly string[] {
  return region.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}
