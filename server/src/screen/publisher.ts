import type { Connection, Diagnostic } from 'vscode-languageserver';
import { nextTurn } from '../breather.js';
import type { OpenDocument } from '../documents/open-documents.js';
import { createElsewhere } from './elsewhere.js';

/** In milliseconds. */
const LONGEST_PAUSE = 500;

/** Pushes the diagnostics of open documents: one complete answer per version, and never an older one after a newer. */
export interface Publisher {
  /** A document was opened, has changed, or must be linted again. */
  touch(uri: string): void;
  /** A document was closed: its diagnostics are removed. */
  drop(uri: string): void;
}

export interface PublisherSources {
  readonly connection: Connection;
  readonly current: (uri: string) => OpenDocument | undefined;
  /** The diagnostics of a document and of other files because of it, by URI. */
  readonly judge: (document: OpenDocument) => Promise<ReadonlyMap<string, readonly Diagnostic[]>>;
  readonly failed: (error: unknown) => void;
}

interface Job {
  running: boolean;
  /** Whether something has changed since the current run began. */
  again: boolean;
  /** How long the last run took to lint, in milliseconds. */
  milliseconds: number;
  touchedAt: number;
  /** The time between the last two changes, in milliseconds. */
  interval: number;
}

/**
 * A document has one run at a time, which ends when its answer has been written. Changes in the meantime cause one more
 * run, not a queue: a client that does not read costs one answer per document, not one per change.
 */
export function publisher({ connection, current, judge, failed }: PublisherSources): Publisher {
  const jobs = new Map<string, Job>();
  const elsewhere = createElsewhere();
  const publish = async (uri: string, job: Job): Promise<void> => {
    const document = current(uri);
    if (!document) return;
    const begin = performance.now();
    const shown = await judge(document);
    job.milliseconds = performance.now() - begin;
    // A newer version has its own run; results for an old one are never shown.
    if (current(uri) !== document) return;
    // Nothing is awaited in between: the document could be closed, and what it shows elsewhere would stay.
    const diagnostics = [...(shown.get(uri) ?? [])];
    const own = connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    await Promise.all([own, showElsewhere(uri, shown)]);
  };
  /** Open documents have runs of their own. */
  const showElsewhere = async (uri: string, shown: ReadonlyMap<string, readonly Diagnostic[]>): Promise<void> => {
    const others = [...shown].filter(([of]) => of !== uri && !current(of));
    const gone = elsewhere.update(uri, new Map(others).keys()).filter((of) => !current(of));
    const sent = [...gone.map((of) => [of, []] as const), ...others].map(([of, diagnostics]) =>
      connection.sendDiagnostics({ uri: of, diagnostics: [...diagnostics] }),
    );
    await Promise.all(sent);
  };
  const run = async (uri: string, job: Job): Promise<void> => {
    job.running = true;
    while (job.again) {
      await pause(job);
      job.again = false;
      await publish(uri, job).catch(failed);
    }
    job.running = false;
  };
  return {
    touch(uri) {
      const now = performance.now();
      const job = jobs.get(uri) ?? { running: false, again: false, milliseconds: 0, touchedAt: -Infinity, interval: 0 };
      jobs.set(uri, job);
      job.interval = now - job.touchedAt;
      job.touchedAt = now;
      job.again = true;
      if (!job.running) void run(uri, job);
    },
    drop(uri) {
      jobs.delete(uri);
      connection.sendDiagnostics({ uri, diagnostics: [] }).catch(failed);
      showElsewhere(uri, new Map()).catch(failed);
    },
  };
}

/** No wait if a document is linted faster than it changes; otherwise a multiple of the time that linting takes. */
function pause({ milliseconds, interval }: Job): Promise<void> {
  if (milliseconds < interval) return nextTurn();
  return new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds * 2, LONGEST_PAUSE)));
}
