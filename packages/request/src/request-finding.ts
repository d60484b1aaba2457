import type { TextRange } from '@imgtpl/grammar';
import type { DiagnosticTag, Severity, TextEdit } from '@imgtpl/language';
import { type FaultCode, isRequestCode, REQUEST_CODES } from '@imgtpl/spec';
import type { RequestMessages } from './messages/request-messages.js';

/** How to word a fault; the language is chosen when the text is made. */
export type LocalizedText = (messages: RequestMessages) => string;

/** A fault of a request, before the settings and the language are applied. */
export interface RequestFinding {
  readonly code: FaultCode;
  /** In the API's flattened form; absent if the file cannot be read. */
  readonly parameter?: string;
  readonly range: TextRange;
  readonly message: LocalizedText;
  /** For a misspelt name, the parameter that it is meant to be, which is then not reported as missing. */
  readonly intendedParameter?: string;
  /** Inferred by us, whatever the code's own basis is. */
  readonly inferred?: true;
  readonly tags?: readonly DiagnosticTag[];
  readonly related?: readonly { readonly range: TextRange; readonly message: LocalizedText }[];
  readonly fixes?: readonly RequestFix[];
}

/** A change that needs consent: no fix in a request changes form only. */
export interface RequestFix {
  readonly title: LocalizedText;
  readonly edits: readonly TextEdit[];
}

/** The severity of a code without settings: every code of the API is an error. */
export function ownSeverity(code: FaultCode): Severity {
  return isRequestCode(code) ? REQUEST_CODES[code].severity : 'error';
}
