import type { ApiErrorCode } from './api-error.js';
import type { Localized } from './localized.js';
import type { Basis, SourceId } from './source.js';

/** The operating system of an image, in the values of OSType. */
export type OperatingSystem = 'linux' | 'windows';

/** A way to write a command. */
export interface CommandForm {
  /** As the command reference prints it: `ENV <key>="<value>"…`. */
  readonly syntax: string;
  /** In the snippet syntax of LSP: `ENV ${1:key}="${2:value}"`. */
  readonly snippet: string;
  /** A complete, valid line. */
  readonly example: string;
}

/** An API code, or `ofKind`: the code that the content kind has for faults without a code of their own. */
export type CommandCode = ApiErrorCode | 'ofKind';

/** The meaning of one word of a command of the shape `words`. */
export interface ArgumentSpec {
  readonly name: string;
  readonly type: 'path' | 'urlOrPath' | 'user';
  readonly docs: Localized;
}

interface CommandFacts {
  readonly keyword: string;
  readonly systems: readonly OperatingSystem[];
  /** One sentence. */
  readonly summary: Localized;
  /** What a person needs to know to use it: a short paragraph in Markdown. */
  readonly docs: Localized;
  readonly forms: readonly [CommandForm, ...CommandForm[]];
  /** The code for this command in a component file; absent if it is allowed there. */
  readonly notInComponent?: ApiErrorCode;
  readonly deprecated?: true;
  readonly source: SourceId;
  readonly basis: Basis;
}

/** A command that needs well-formed content. A row has to name both codes, so that no check is forgotten. */
interface WithContent {
  readonly codes: { readonly empty: CommandCode; readonly invalid: CommandCode };
  /** Docker's flags, which people write out of habit; the service does not know them. */
  readonly dockerFlags?: readonly string[];
  /** Those of `dockerFlags` that take no value. */
  readonly dockerSwitches?: readonly string[];
}

/** A row of the command table. The grammar chooses a reader by the shape, never by the keyword. */
export type CommandSpec = CommandFacts &
  (
    | (WithContent & { readonly shape: 'shell' })
    | (WithContent & { readonly shape: 'exec' })
    | (WithContent & {
        readonly shape: 'words';
        readonly arguments: readonly [ArgumentSpec, ...ArgumentSpec[]];
        /** What the first argument sets for the commands that follow. */
        readonly sets?: 'workingDirectory' | 'user';
      })
    | (WithContent & {
        readonly shape: 'pairs';
        /** Whether the form `KEY rest of the line` is allowed too. */
        readonly spaceForm: boolean;
        /** Matches a whole key. */
        readonly key: RegExp;
        /** Whether the pairs set variables that later commands can read. */
        readonly setsVariables: boolean;
      })
    | (WithContent & { readonly shape: 'component' })
    | (WithContent & {
        readonly shape: 'baseImage';
        /** May occur only once, before every other command. */
        readonly leading: { readonly order: ApiErrorCode; readonly duplicated: ApiErrorCode };
      })
    | {
        readonly shape: 'nothing';
        readonly codes: { readonly unwanted: ApiErrorCode };
        /** Whether the command restarts the instance. */
        readonly restarts?: true;
      }
  );

/** How the content of a command is read. */
export type Shape = CommandSpec['shape'];
