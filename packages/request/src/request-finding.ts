import type { TextRange } from '@imgtpl/grammar';
import type { DiagnosticTag, Severity, TextEdit } from '@imgtpl/language';
import { type FaultCode, isRequestCode, REQUEST_CODES } from '@imgtpl/spec';
import type { RequestMessages } from './messages/request-messages.js';

/** How a fault is said: the language is chosen when the text is made. */
export type SayRequest = (messages: RequestMessages) => string;

/** A fault of a request, before the settings and the language are applied. */
export interface RequestFinding {
  readonly code: FaultCode;
  /** In the API's flattened form; absent where the file cannot be read. */
  readonly parameter?: string;
  readonly range: TextRange;
  readonly say: SayRequest;
  /** Of a name that is misspelt: the parameter that it stands for, which is not missing then. */
  readonly standsFor?: string;
  /** Concluded by us, whatever the code's own basis. */
  readonly inferred?: true;
  readonly tags?: readonly DiagnosticTag[];
  readonly related?: readonly { readonly range: TextRange; readonly say: SayRequest }[];
  readonly fixes?: readonly RequestFix[];
}

/** A change that someone has to agree to: none of a request is of form alone. */
export interface RequestFix {
  readonly title: SayRequest;
  readonly edits: readonly TextEdit[];
}

/** What a code is before any setting: every code of the API is an error. */
export function ownSeverity(code: FaultCode): Severity {
  return isRequestCode(code) ? REQUEST_CODES[code].severity : 'error';
}
