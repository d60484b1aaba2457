const text = (words: string): string => words;

/** The help in English. */
export const en = {
  summary: text('Tools for templates of Alibaba Cloud ECS Image Builder.'),
  usage: text('Usage'),
  commandsTitle: text('Commands'),
  optionsTitle: text('Options'),
  globalOptionsTitle: text('Options of every command'),
  examplesTitle: text('Examples'),
  exitCodesTitle: text('Exit codes'),
  exitCodes: text(
    '0 nothing found; 1 findings; 2 it could not do its work (usage, configuration, a file that cannot be read).',
  ),
  valuesTitle: text('one of'),
  commands: {
    lint: text('Finds what the API would refuse, and what is likely wrong, before anything is sent.'),
    explain: text('Shows the documentation of a diagnostic code.'),
    format: text('Formats templates in place; what the commands say stays.'),
    parse: text('Shows the tree of a template with its ranges, and the state at each command.'),
    schema: text('Prints the JSON Schema of pipeline files, for editors.'),
    lsp: text('Serves editors that speak the Language Server Protocol.'),
  },
  operands: {
    lint: text(
      'Files, folders (walked; ignore files are honoured), or globs; - is standard input. Default: the working directory.',
    ),
    explain: text('A code, with or without imgtpl/, in any case.'),
    format: text(
      'Files, folders (walked; ignore files are honoured), or globs; - is standard input. Default: the working directory.',
    ),
    parse: text('A template; - is standard input.'),
    schema: text('None.'),
    lsp: text('None.'),
  },
  options: {
    lang: text('Language of messages and documentation. Default: the locale.'),
    color: text('Colours; auto honours NO_COLOR and FORCE_COLOR.'),
    cwd: text('The working directory: every other path is seen from it.'),
    help: text('Shows this help.'),
    version: text('Shows the version.'),
    config: text('The configuration file, instead of the nearest one of each file.'),
    noConfig: text('Reads no configuration file.'),
    format: text('Form of the report. Default: text.'),
    output: text('Writes the report into a file instead of standard output.'),
    kind: text('What every template is, whatever its name and the configuration say.'),
    fix: text('Applies the fixes that are safe, and reports what is left.'),
    fixDryRun: text(
      'Prints what --fix would change as a unified diff and writes nothing; the report goes to standard error.',
    ),
    quiet: text('Reports errors only.'),
    maxWarnings: text('Ends with exit code 1 when there are more warnings.'),
    watch: text('Lints again whenever a file changes.'),
    changed: text(
      'Only files that git sees as changed since the revision. Default: HEAD, files not yet added included.',
    ),
    baseline: text('A file of known findings, which stay silent.'),
    writeBaseline: text('Writes all findings into the file of --baseline.'),
    stdin: text('Reads a template from standard input.'),
    stdinFilename: text('The name under which standard input is judged: it decides kind and configuration.'),
    printConfig: text('Prints the configuration that holds for a file, as JSON.'),
    list: text('Lists every code.'),
    formatCheck: text(
      'Writes nothing; lists the files that would change and ends with exit code 1 when there are any.',
    ),
    formatDiff: text('Writes nothing; prints what would change as a unified diff.'),
    parseFormat: text('A tree for people, or JSON. Default: tree.'),
    stdio: text('Speaks over standard input and output.'),
    socket: text('Speaks over a socket: connects to this port of this machine.'),
  },
};
