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

/** The code for a fault in a kind of file: the command's own, or that of the kind for commands without one. */
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

/** The codes of the table for commands in the wrong place, and for duplicates. */
export function leadingCodes(): readonly ApiErrorCode[] {
  return ROWS.flatMap((row) => ('leading' in row ? [row.leading.order, row.leading.duplicated] : []));
}

/** The codes of the table for commands that an image component may not contain. */
export function notInComponentCodes(): readonly ApiErrorCode[] {
  return ROWS.flatMap(({ notInComponent }) => (notInComponent === undefined ? [] : [notInComponent]));
}

/** What a code of a row becomes in each kind of file that allows the command: elsewhere its content is not judged. */
function inEveryKind(spec: CommandSpec, code: CommandCode): readonly ApiErrorCode[] {
  return CONTENT_KINDS.filter((kind) => isAllowedIn(kind, spec)).map((kind) => commandCode(code, kind));
}

/** Whether a command is allowed in a kind of file. An unknown command is: it has another fault. */
export function isAllowedIn(kind: ContentKind, spec: CommandSpec | undefined): boolean {
  return kind !== 'component' || spec?.notInComponent === undefined;
}

function unique(codes: readonly ApiErrorCode[]): readonly ApiErrorCode[] {
  return [...new Set(codes)];
}
