import type { DiagnosticCode } from '@imgtpl/language';
import type { Io } from '../io.js';
import type { CliMessages } from '../messages/en.js';
import type { Report } from '../report.js';
import type { Palette } from '../terminal/palette.js';

export const FORMATS = ['text', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'] as const;

export type Format = (typeof FORMATS)[number];

/** What a reporter gets besides the report. */
export interface ReportContext {
  readonly messages: CliMessages;
  readonly palette: Palette;
  readonly version: string;
  readonly io: Pick<Io, 'cwd' | 'env'>;
  /** The documentation page of a code as Markdown; undefined when there is none. */
  readonly page: (code: DiagnosticCode) => string | undefined;
}

/** Turns a report into text, piece by piece: the same report gives the same bytes. */
export type Reporter = (report: Report, context: ReportContext) => Iterable<string>;
