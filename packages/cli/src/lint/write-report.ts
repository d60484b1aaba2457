import type { CommandContext } from '../command-context.js';
import type { Io, Output } from '../io.js';
import type { Report } from '../report.js';
import { loadReporter } from '../reporters/load-reporter.js';
import { type Format, PLATFORM_FORMATS, type ReportContext } from '../reporters/reporter.js';
import { choosePalette } from '../terminal/choose-palette.js';
import { COLORED, type Palette, PLAIN } from '../terminal/palette.js';
import { writeOutputOrThrow } from '../writing/write-or-throw.js';
import type { LintOptions } from './lint-options.js';

/** In UTF-16 units: how much text to join for one write. */
const CHUNK = 1 << 16;

/**
 * Writes a report to standard output or its file.
 *
 * @throws CommandError if the file cannot be written
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
    // A file may be larger than the longest string.
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

/** The files with their paths in the form that readers of the format expect. */
async function asShown(files: Report['files'], format: Format, io: Io): Promise<Report['files']> {
  if (!PLATFORM_FORMATS.has(format)) return files;
  const { seenFromCheckout } = await import('../reporters/seen-from-checkout.js');
  return seenFromCheckout(files, io);
}

/** A file gets colours only on request: the environment variables are about terminals. */
function filePalette(color: CommandContext['color']): Palette {
  return color === 'always' ? COLORED : PLAIN;
}

/** Joins pieces, because one write for each finding would be slow. */
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
