import type { ArnParts, ComponentReference } from '../template.js';
import type { TextRange } from '../text.js';
import { isSeparator, type LogicalText, runEnd } from './logical-text.js';

/** Reads the word that names a component: an id, an ARN, or either with placeholders of the documentation. */
export function readReference(source: LogicalText, start: number): { reference: ComponentReference; end: number } {
  const { end, placeholders } = scanWord(source.text, start);
  const raw = source.text.slice(start, end);
  const plain = withoutPlaceholders(raw, start, placeholders);
  const fault = faultOf(
    plain,
    placeholders.map((place) => ({ start: place.start - start, end: place.end - start })),
  );
  const range = source.range(start, end);
  const isOnePlaceholder = placeholders.length === 1 && placeholders[0]?.start === start && placeholders[0].end === end;
  if (placeholders.length > 0 && (fault === undefined || isOnePlaceholder)) {
    const ranges = placeholders.map((place) => source.range(place.start, place.end));
    const arn = ARN.test(plain) ? { arn: readArn(source, start, plain) } : {};
    return { reference: { kind: 'masked', range, placeholders: ranges, ...arn }, end };
  }
  if (fault !== undefined) {
    return {
      reference: { kind: 'malformed', range, fault: source.range(start + fault.start, start + fault.end) },
      end,
    };
  }
  const isId = ID.test(raw);
  return {
    reference: isId ? { kind: 'id', range, id: raw } : { kind: 'arn', range, ...readArn(source, start, raw) },
    end,
  };
}

const ID = /^ic-[A-Za-z0-9]+$/;
const ARN_START = 'acs:ecs:';
const RESOURCE = 'imagecomponent/';
const VERSION = /^(?:\d+|\*)(?:\.(?:\d+|\*)){2}$/;
/** `acs:ecs:<region>:<account>:imagecomponent/<name and version>`, each part possibly empty. */
const ARN = /^acs:ecs:([^:]*):([^:]*):imagecomponent\/(.*)$/s;
/** A region or an account, of which we only know that it is one word. */
const PART = /^[^\s:/"'$<>*]+$/;
/** The name of a component, which may contain `:`. */
const NAME = /^[^\s/"'$<>*]+$/;

/** The end of the word at `start`, and the placeholders in it; `<…>` may contain blanks. */
function scanWord(text: string, start: number): { end: number; placeholders: readonly TextRange[] } {
  const placeholders: TextRange[] = [];
  const lastClosing = text.lastIndexOf('>');
  let at = start;
  while (at < text.length && !isSeparator(text.charCodeAt(at))) {
    const end = placeholderEnd(text, at, lastClosing);
    if (end > at) placeholders.push({ start: at, end });
    at = Math.max(end, at + 1);
  }
  return { end: at, placeholders };
}

/** The end of the placeholder at `at`, or `at` when there is none. */
function placeholderEnd(text: string, at: number, lastClosing: number): number {
  if (text.charAt(at) !== '<') return runEnd(MASK, text, at);
  return at < lastClosing ? text.indexOf('>', at) + 1 : at;
}

/** Two or more asterisks, with or without an ellipsis before them: `ic-bp12…****`. */
const MASK = /…*\*{2,}/y;

/** The word with each placeholder replaced by zeros, which are valid in any part of an id or ARN. */
function withoutPlaceholders(raw: string, start: number, placeholders: readonly TextRange[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const place of placeholders) {
    parts.push(raw.slice(done, place.start - start), '0'.repeat(place.end - place.start));
    done = place.end - start;
  }
  parts.push(raw.slice(done));
  return parts.join('');
}

/** The part of a reference that makes it neither an id nor an ARN. Offsets count from its start. */
function faultOf(plain: string, placeholders: readonly TextRange[]): TextRange | undefined {
  if (ID.test(plain)) return undefined;
  const parts = ARN.exec(plain);
  if (parts === null) return { start: 0, end: plain.length };
  const [, region = '', account = '', rest = ''] = parts;
  const regionStart = ARN_START.length;
  const accountStart = regionStart + region.length + 1;
  const restStart = accountStart + account.length + 1 + RESOURCE.length;
  const { name, version } = splitVersion(rest);
  const whole = { start: 0, end: plain.length };
  if (!PART.test(region)) return region === '' ? whole : { start: regionStart, end: regionStart + region.length };
  if (!PART.test(account)) return account === '' ? whole : { start: accountStart, end: accountStart + account.length };
  if (version === '') return whole;
  const versionStart = plain.length - version.length;
  // A placeholder may stand for one number of the version, for several or for all: `/<version>`.
  const isMasked = placeholders.some((place) => place.start >= versionStart);
  if (!isMasked && !VERSION.test(version)) return { start: versionStart, end: plain.length };
  if (!NAME.test(name)) return name === '' ? whole : { start: restStart, end: restStart + name.length };
  return undefined;
}

/** Splits at the last separator: a name may contain `:`, a version contains neither `:` nor `/`. */
function splitVersion(rest: string): { name: string; separator: string; version: string } {
  const at = Math.max(rest.lastIndexOf('/'), rest.lastIndexOf(':'));
  if (at < 0) return { name: rest, separator: '', version: '' };
  return { name: rest.slice(0, at), separator: rest.charAt(at), version: rest.slice(at + 1) };
}

/** The parts of an ARN, split where `plain` has its separators. */
function readArn(source: LogicalText, start: number, plain: string): ArnParts {
  const [, region = '', account = '', rest = ''] = ARN.exec(plain) ?? [];
  const { name, separator, version } = splitVersion(rest);
  let at = start + ARN_START.length;
  const take = ({ length }: string) => {
    const part = { range: source.range(at, at + length), text: source.text.slice(at, at + length) };
    at += length;
    return part;
  };
  const regionPart = take(region);
  at += 1;
  const accountPart = take(account);
  at += 1 + RESOURCE.length;
  return {
    region: regionPart,
    account: accountPart,
    name: take(name),
    separator: take(separator),
    version: take(version),
  };
}
