/** The command cannot do its work (usage, configuration, a file): exit code 2, with a message for the user. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
