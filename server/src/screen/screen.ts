import { type Connection, type Diagnostic, DiagnosticRefreshRequest } from 'vscode-languageserver';
import type { Door } from '../door.js';
import { BUDGET_METHOD, budgetOf } from './budget.js';
import { diagnosticsByUri } from './diagnostics.js';
import { publisher } from './publisher.js';

/** What a client is shown without a request: diagnostics, unless it pulls them, and the budget, if it wants that. */
export interface Screen {
  /** A document was opened, has changed, or must be linted again. */
  touch(uri: string): void;
  /** A document was closed: its diagnostics are removed. */
  drop(uri: string): void;
  /** Makes a client that pulls diagnostics request all of them again. */
  pullAgain(): void;
}

export function createScreen(connection: Connection, door: Door): Screen {
  const publish = publisher({
    connection,
    current: (uri) => door.session()?.documents.get(uri),
    judge: async (document) => {
      const session = door.session();
      return session ? diagnosticsByUri(document, session) : new Map<string, Diagnostic[]>();
    },
    failed: (error) => door.failed('diagnostics', error),
  });
  const showBudget = async (uri: string) => {
    const session = door.session();
    const budget = session && (await budgetOf(session, uri));
    if (budget) await connection.sendNotification(BUDGET_METHOD, budget);
  };
  const asking = { now: false, again: false };
  /** One request at a time: a client that is slow to answer gets one more, not one per change. */
  const askToPull = async () => {
    asking.now = true;
    while (asking.again) {
      asking.again = false;
      await connection.sendRequest(DiagnosticRefreshRequest.type).catch((error) => door.failed('refresh', error));
    }
    asking.now = false;
  };
  return {
    pullAgain() {
      const client = door.session()?.client;
      if (!client?.pullsDiagnostics || !client.refreshesDiagnostics) return;
      asking.again = true;
      if (!asking.now) void askToPull();
    },
    touch(uri) {
      const client = door.session()?.client;
      if (client?.pullsDiagnostics === false) publish.touch(uri);
      if (client?.isOurs) showBudget(uri).catch((error) => door.failed('budget', error));
    },
    drop(uri) {
      if (door.session()?.client.pullsDiagnostics === false) publish.drop(uri);
    },
  };
}
