import {
  type ApiErrorCode,
  COMMANDS,
  CONTENT_KINDS,
  type CommandCode,
  type CommandSpec,
  type ContentKind,
  KIND_FACTS,
  type Shape,
} from '@imgtpl/spec';

/** The code that a kind of file gives to a fault: the command's own, or that of the kind for commands that have none. */
export function commandCode(code: CommandCode, kind: ContentKind): ApiErrorCode {
  return code === 'ofKind' ? KIND_FACTS[kind].invalid : code;
}

const ROWS: readonly CommandSpec[] = COMMANDS;

/** The codes of the table for empty content. */
export function emptyCodes(): readonly ApiErrorCode[] {
  return unique(ROWS.flatMap((row) => ('empty' in row.codes ? inEveryKind(row, row.codes.empty) : [])));
}

/** The codes of the table for malformed content of the commands of a shape. */
export function invalidCodes(...shapes: readonly Shape[]): readonly ApiErrorCode[] {
  const rows = ROWS.filter(({ shape }) => shapes.includes(shape));
  return unique(rows.flatMap((row) => ('invalid' in row.codes ? inEveryKind(row, row.codes.invalid) : [])));
}

/** The codes of the table for content of commands that take none. */
export function unwantedCodes(): readonly ApiErrorCode[] {
  return ROWS.flatMap(({ codes }) => ('unwanted' in codes ? [codes.unwanted] : []));
}

/** The codes of the table for commands that stand in a wrong place, or twice. */
export function leadingCodes(): readonly ApiErrorCode[] {
  return ROWS.flatMap((row) => ('leading' in row ? [row.leading.order, row.leading.duplicated] : []));
}

/** The codes of the table for commands that an image component may not hold. */
export function notInComponentCodes(): readonly ApiErrorCode[] {
  return ROWS.flatMap(({ notInComponent }) => (notInComponent === undefined ? [] : [notInComponent]));
}

/** What a code of a row becomes, by the kinds of file in which the command may stand: elsewhere its content is not judged. */
function inEveryKind(spec: CommandSpec, code: CommandCode): readonly ApiErrorCode[] {
  return CONTENT_KINDS.filter((kind) => mayStandIn(kind, spec)).map((kind) => commandCode(code, kind));
}

/** Whether a command may stand in a kind of file. A word that is no command may: it has another fault. */
export function mayStandIn(kind: ContentKind, spec: CommandSpec | undefined): boolean {
  return kind !== 'component' || spec?.notInComponent === undefined;
}

function unique(codes: readonly ApiErrorCode[]): readonly ApiErrorCode[] {
  return [...new Set(codes)];
}
