import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { LARGEST_FILE, systemCode, systemReason } from '@imgtpl/workspace';
import { type Io, type Output, OutputError } from './io.js';

/** This process as a command sees it. */
export function processIo(documentation: string): Io {
  return {
    readStandardInput,
    stdout: output(1),
    stderr: output(2),
    cwd: currentFolder(),
    env: process.env,
    // On other systems the environment is all there is, and `Intl` would read it again at the cost of loading ICU.
    systemLocale: () => (['win32', 'darwin'].includes(process.platform) ? intlLocale() : undefined),
    now: () => performance.now(),
    documentation,
    pause: () => new Promise((resume) => setImmediate(resume)),
    holdInterrupts,
    silenceOthers,
    // Node counts the time to connect anew whenever the connection is idle: less than for an answer would cut that.
    patience: { connect: 10_000, answer: 10_000, tries: 4, firstWait: 500, longestWait: 8_000, whole: 60_000 },
  };
}

/** Where the folder was removed, its old name: what is looked for there does not exist, and `--cwd` may name another. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? '/';
  }
}

function intlLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}

/** Bytes asked for at once. */
const INPUT_CHUNK = 1 << 16;

/**
 * Read with `readSync`, a pipe that has nothing yet waited for: `process.stdin` would load Node's streams. Of more than
 * a file may have the rest stays unread: it may never end.
 */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let all = 0;
  while (all <= LARGEST_FILE) {
    const chunk = Buffer.allocUnsafe(INPUT_CHUNK);
    const length = readOrWait(chunk);
    if (length === 0) break;
    if (length === undefined) continue;
    chunks.push(chunk.subarray(0, length));
    all += length;
  }
  return Buffer.concat(chunks);
}

/** How many bytes came; 0 at the end, undefined when there are none yet. */
function readOrWait(chunk: Buffer): number | undefined {
  try {
    return readSync(0, chunk);
  } catch (error) {
    if (systemCode(error) === 'EOF') return 0;
    if (systemCode(error) !== 'EAGAIN') throw error;
    Atomics.wait(WAITED_FOR, 0, 0, PIPE_WAIT_MS);
    return undefined;
  }
}

/**
 * Written with `writeSync`: `process.stdout` would load Node's streams and sockets, which costs a short command more
 * than its work, and would lose what is not yet written when the process ends.
 */
function output(descriptor: 1 | 2): Output {
  let isOpen = true;
  return {
    write(text) {
      if (isOpen) isOpen = writeAll(descriptor, Buffer.from(text));
      return isOpen;
    },
    get isTerminal() {
      return isTerminal(descriptor);
    },
    get columns() {
      return descriptor === 1 ? process.stdout.columns : process.stderr.columns;
    },
  };
}

/** A character device is asked for more, so that a pipe, a file and the null device do without `process.stdout`. */
function isTerminal(descriptor: 1 | 2): boolean {
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === nullDevice()) return false;
  } catch {
    return false;
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY ?? false;
}

/** The number of the device that swallows everything; undefined where it has no such name. */
function nullDevice(): number | undefined {
  return statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/** How long to wait, in milliseconds, before a full pipe is written to, or an empty one read, again. */
const PIPE_WAIT_MS = 5;

/** False when nobody reads: `| head` has seen enough. */
function writeAll(descriptor: 1 | 2, bytes: Buffer): boolean {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (systemCode(error) === 'EAGAIN') Atomics.wait(WAITED_FOR, 0, 0, PIPE_WAIT_MS);
      else if (descriptor === 2 || CLOSED.has(systemCode(error))) return false;
      else throw new OutputError(systemReason(error));
    }
  }
  return true;
}

const WAITED_FOR = new Int32Array(new SharedArrayBuffer(4));
const CLOSED: ReadonlySet<unknown> = new Set(['EPIPE', 'EOF', 'EBADF', 'EIO']);

/** What writes through the process is dropped; this file writes to the descriptors. */
function silenceOthers(): void {
  for (const stream of [process.stdout, process.stderr]) stream.write = () => true;
}

/** A handler in JavaScript runs only between two tasks; the process then ends as it would have without one. */
function holdInterrupts(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.kill(process.pid, signal));
  }
}
