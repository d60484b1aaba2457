import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server answers to one of its commands. A server that has ended for good is started for it. */
export async function ask<Answer>(client: BaseLanguageClient, command: string, argument: object): Promise<Answer> {
  await client.start();
  return client.sendRequest<Answer>('workspace/executeCommand', { command, arguments: [argument] });
}
