import type { CommandContext } from '../command-context.js';
import type { Io, Output } from '../io.js';
import type { Report } from '../report.js';
import { loadReporter } from '../reporters/load-reporter.js';
import { type Format, PLATFORM_FORMATS, type ReportContext } from '../reporters/reporter.js';
import { choosePalette } from '../terminal/choose-palette.js';
import { COLORED, type Palette, PLAIN } from '../terminal/palette.js';
import { writeOutputOrThrow } from '../writing/write-or-throw.js';
import type { LintOptions } from './lint-options.js';

/** Pieces are joined up to this many UTF-16 units. */
const CHUNK = 1 << 16;

/**
 * Writes a report where it belongs.
 *
 * @throws CommandError when its file cannot be written
 */
export async function writeReport(report: Report, options: LintOptions, context: CommandContext): Promise<void> {
  const { io, messages, version, color } = context;
  const reporter = await loadReporter(options.format);
  const output = reportOutput(options, io);
  const reportContext: ReportContext = {
    messages,
    palette: options.output === undefined ? choosePalette(color, output, io.env) : filePalette(color),
    version,
    documentation: io.documentation,
  };
  const chunks = chunksOf(
    reporter({ ...report, files: await asShown(report.files, options.format, io) }, reportContext),
  );
  if (options.output !== undefined) {
    // No text holds as much as a file may.
    const bytes = Buffer.concat(Array.from(chunks, (chunk) => Buffer.from(chunk)));
    return await writeOutputOrThrow(options.output, bytes, context);
  }
  for (const chunk of chunks) if (!output.write(chunk)) return;
}

/** A diff is the result of `--fix-dry-run`, unless a report was asked for that programs read. */
function reportOutput({ fix, format }: LintOptions, { stdout, stderr }: Io): Output {
  return fix === 'show' && format === 'text' ? stderr : stdout;
}

/** Where the diff of `--fix-dry-run` spoils no report. */
export function diffOutput(options: LintOptions, io: Io): Output {
  return options.output === undefined && reportOutput(options, io) === io.stdout ? io.stderr : io.stdout;
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

/** Many pieces together: a write for each finding would be slow. */
function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
