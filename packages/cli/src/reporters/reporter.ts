import type { CliMessages } from '../messages/en.js';
import type { Report } from '../report.js';
import type { Palette } from '../terminal/palette.js';

/** The values of `lint --format`. */
export const FORMATS = ['text', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'] as const;

export type Format = (typeof FORMATS)[number];

/** Formats read by platforms that show findings in a repository and do not know the working directory. */
export const PLATFORM_FORMATS: ReadonlySet<Format> = new Set(['sarif', 'github', 'gitlab']);

/** What a reporter gets besides the report. */
export interface ReportContext {
  readonly messages: CliMessages;
  readonly palette: Palette;
  readonly version: string;
  /** As in `Io`. */
  readonly documentation: string;
}

/** Turns a report into text, piece by piece: the same report gives the same bytes. */
export type Reporter = (report: Report, context: ReportContext) => Iterable<string>;
