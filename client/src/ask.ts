import type { BaseLanguageClient } from 'vscode-languageclient';

/** Runs one of the server's commands, and starts the server first if it has ended for good. */
export async function ask<Answer>(client: BaseLanguageClient, command: string, argument: object): Promise<Answer> {
  await client.start();
  return client.sendRequest<Answer>('workspace/executeCommand', { command, arguments: [argument] });
}
