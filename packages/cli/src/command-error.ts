/** The command cannot do its work (usage, configuration, a file): exit code 2, and a message for whoever asked. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
