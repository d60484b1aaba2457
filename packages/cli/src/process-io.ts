import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { LARGEST_FILE, systemCode, systemReason } from '@imgtpl/workspace';
import { type Io, type Output, OutputError } from './io.js';

/** The `Io` of this process. */
export function processIo(documentation: string): Io {
  return {
    readStandardInput,
    stdout: output(1),
    stderr: output(2),
    cwd: currentFolder(),
    env: process.env,
    // Other systems have only the environment; `Intl` would read it again, at the cost of loading ICU.
    systemLocale: () => (['win32', 'darwin'].includes(process.platform) ? intlLocale() : undefined),
    now: () => performance.now(),
    documentation,
    pause: () => new Promise((resume) => setImmediate(resume)),
    holdInterrupts,
    silenceOtherOutput,
    // Node restarts the connect timeout whenever a connection is idle, so a shorter one would cut off a slow response.
    sendPolicy: {
      connectTimeout: 10_000,
      readTimeout: 10_000,
      maxAttempts: 4,
      firstDelay: 500,
      maxDelay: 8_000,
      retryTimeout: 60_000,
    },
  };
}

/** If the folder was removed, its old name: files in it are not found, and `--cwd` can name another folder. */
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

/** How many bytes to read at once. */
const INPUT_CHUNK = 1 << 16;

/**
 * Uses `readSync`, waiting for a pipe that is still empty, because `process.stdin` would load Node's streams. Input
 * beyond the file size limit is not read: it may never end.
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

/** How many bytes were read; 0 at the end, undefined if there are none yet. */
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
 * Uses `writeSync`: `process.stdout` would load Node's streams and sockets, which takes longer than the work of a short
 * command, and would lose unwritten data when the process ends.
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
      const { columns } = descriptor === 1 ? process.stdout : process.stderr;
      // Terminals without a size, such as those of containers and CI, say 0.
      return columns === 0 ? undefined : columns;
    },
  };
}

/** Only examines character devices further: pipes, files and the null device need not load `process.stdout`. */
function isTerminal(descriptor: 1 | 2): boolean {
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === nullDevice()) return false;
  } catch {
    return false;
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY ?? false;
}

/** The device number of `/dev/null`; undefined if there is no such file. */
function nullDevice(): number | undefined {
  return statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/** Milliseconds to wait before writing to a full pipe, or reading from an empty one, again. */
const PIPE_WAIT_MS = 5;

/** False if nobody reads any more, as after `| head`. */
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

/** Drops what is written through the process's streams; this file writes to the descriptors. */
function silenceOtherOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.write = () => true;
}

/** A handler in JavaScript runs only between two tasks; the process then ends as it would have without one. */
function holdInterrupts(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.kill(process.pid, signal));
  }
}
