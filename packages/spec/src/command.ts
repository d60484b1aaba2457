import type { ApiErrorCode } from './api-error.js';
import type { Localized } from './localized.js';
import type { Basis, SourceId } from './source.js';

/** The system of an image, as OSType names it. */
export type OperatingSystem = 'linux' | 'windows';

/** A way to write a command. */
export interface CommandForm {
  /** As the command reference prints it: `ENV <key>="<value>"…`. */
  readonly syntax: string;
  /** In the snippet syntax of LSP: `ENV ${1:key}="${2:value}"`. */
  readonly snippet: string;
  /** A line that works. */
  readonly example: string;
}

/** A code of the API, or `ofKind`: the code that the kind of file has for faults without a code of their own. */
export type CommandCode = ApiErrorCode | 'ofKind';

/** What one word of a command of the shape `words` stands for. */
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
  /** The code for this command in a component file, where it may not stand there. */
  readonly notInComponent?: ApiErrorCode;
  readonly deprecated?: true;
  readonly source: SourceId;
  readonly basis: Basis;
}

/** A command whose content may be neither empty nor malformed: naming both codes is what makes the checks complete. */
interface WithContent {
  readonly codes: { readonly empty: CommandCode; readonly invalid: CommandCode };
  /** Docker's flags, which people write by habit and the service does not know. */
  readonly dockerFlags?: readonly string[];
  /** Those of them that stand alone: no value follows. */
  readonly dockerSwitches?: readonly string[];
}

/** A row of the command table: what is known of a command, and its shape. The grammar knows shapes and no keyword. */
export type CommandSpec = CommandFacts &
  (
    | (WithContent & { readonly shape: 'shell' })
    | (WithContent & { readonly shape: 'exec' })
    | (WithContent & {
        readonly shape: 'words';
        readonly arguments: readonly [ArgumentSpec, ...ArgumentSpec[]];
        /** What the first argument becomes for the commands that follow. */
        readonly sets?: 'workingDirectory' | 'user';
      })
    | (WithContent & {
        readonly shape: 'pairs';
        /** Whether `KEY rest of the line` is a form too. */
        readonly spaceForm: boolean;
        /** What a key may look like, whole. */
        readonly key: RegExp;
        /** Whether the pairs set variables that later commands can read. */
        readonly setsVariables: boolean;
      })
    | (WithContent & { readonly shape: 'component' })
    | (WithContent & {
        readonly shape: 'baseImage';
        /** May stand once only, before every other command. */
        readonly leading: { readonly order: ApiErrorCode; readonly duplicated: ApiErrorCode };
      })
    | {
        readonly shape: 'nothing';
        readonly codes: { readonly unwanted: ApiErrorCode };
        /** Whether the instance starts anew. */
        readonly restarts?: true;
      }
  );

/** How the content of a command is read. */
export type Shape = CommandSpec['shape'];
