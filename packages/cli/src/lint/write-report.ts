import type { CommandContext } from '../command-context.js';
import type { Io, Output } from '../io.js';
import type { Report } from '../report.js';
import { loadReporter } from '../reporters/load-reporter.js';
import { type Format, PLATFORM_FORMATS, type ReportContext } from '../reporters/reporter.js';
import { choosePalette } from '../terminal/choose-palette.js';
import { COLORED, type Palette, PLAIN } from '../terminal/palette.js';
import { writeOutputOrThrow } from '../writing/write-or-throw.js';
import type { LintOptions } from './lint-options.js';

/** Pieces are joined up to this many UTF-16 units: a write for each finding would be slow. */
const CHUNK = 1 << 16;

/**
 * Writes a report where it belongs.
 *
 * @throws CommandError when its file cannot be written
 */
export async function writeReport(report: Report, options: LintOptions, context: CommandContext): Promise<void> {
  const { io, messages, version, color } = context;
  const reporter = await loadReporter(options.format);
  const output = options.fix === 'show' ? io.stderr : io.stdout;
  const reportContext: ReportContext = {
    messages,
    palette: options.output === undefined ? choosePalette(color, output, io.env) : filePalette(color),
    version,
    documentation: io.documentation,
  };
  const { files } = report;
  const pieces = reporter({ ...report, files: await asShown(files, options.format, io) }, reportContext);
  if (options.output === undefined) writePieces(pieces, output);
  else await writeOutputOrThrow(options.output, [...pieces].join(''), context);
}

/** The files with their paths as the reader of a format takes them. */
async function asShown(files: Report['files'], format: Format, io: Io): Promise<Report['files']> {
  if (!PLATFORM_FORMATS.has(format)) return files;
  const { seenFromCheckout } = await import('../reporters/seen-from-checkout.js');
  return seenFromCheckout(files, io);
}

/** A file gets colours only when this run is told so: the environment speaks of terminals. */
function filePalette(color: CommandContext['color']): Palette {
  return color === 'always' ? COLORED : PLAIN;
}

function writePieces(pieces: Iterable<string>, output: Output): void {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    if (!output.write(chunk)) return;
    chunk = '';
  }
  output.write(chunk);
}
