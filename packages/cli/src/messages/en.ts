/** The messages of the command line in English: the model for the other languages. */
export const en = {
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  moreLines: (count: number) => `and ${count} more ${count === 1 ? 'line' : 'lines'}`,
  fixableMark: 'fixable',

  checked: (count: number, found: string) => `${count} ${count === 1 ? 'file' : 'files'} checked: ${found}`,
  counts: (counts: readonly string[]) => counts.join(', '),
  errorCount: (count: number) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  warningCount: (count: number) => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
  hintCount: (count: number) => `${count} ${count === 1 ? 'hint' : 'hints'}`,
  nothingFound: 'nothing found',
  fixableCount: (count: number) => ` (${count} fixable with --fix)`,
  formattedFiles: (count: number) => `Formatted ${count} ${count === 1 ? 'file' : 'files'}.`,
  nothingToFormat: (path: string) =>
    `${path} has nothing to format: templates are formatted in files of their own and in blocks of YAML (BuildContent: |).`,
  fixedFiles: (count: number) => `Fixed ${count} ${count === 1 ? 'file' : 'files'}.`,
  searching: (folders: number) => `${folders} ${folders === 1 ? 'folder' : 'folders'} searched`,
  progress: (done: number, all: number) => `${done} of ${all} files`,
  unwatched: ({ count, folder, reason }: { count: number; folder: string; reason: string }) =>
    `${count} ${count === 1 ? 'folder is' : 'folders are'} not watched, ${folder} for one: ${reason}.`,
  watching: 'Watching for changes; press Ctrl-C to stop.',
  notAllDone: 'Not everything could be done: see the messages above.',
  tooManyWarnings: (count: number, most: number) =>
    `${count} ${count === 1 ? 'warning' : 'warnings'}, and --max-warnings allows ${most}.`,

  unknownCommand: (name: string) => `There is no command ${name}.`,
  noCommand: 'Name a command.',
  unknownOption: (name: string) => `There is no option ${name}.`,
  optionOf: (name: string, commands: readonly string[]) => `${name} belongs to ${commands.join(', ')}.`,
  needsValue: (option: string) => `${option} needs a value.`,
  takesNoValue: (option: string) => `${option} takes no value.`,
  badChoice: (option: string, value: string) => `${option} cannot be ${value}.`,
  notACount: (option: string, value: string) => `${option} needs a whole number of 0 or more, not ${value}.`,
  notAPort: (option: string, value: string) => `${option} needs a port from 1 to 65535, not ${value}.`,
  choices: (values: readonly string[]) => `Valid values: ${values.join(', ')}.`,
  betweenSentences: ' ',
  either: (names: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names),
  didYouMean: (name: string) => `Did you mean ${name}?`,
  seeHelp: (command: string) => `See ${command} --help.`,
  tooManyOperands: (value: string) => `There are too many arguments: remove ${value}.`,
  missingOperand: (name: string) => `Name ${name}; --help has an example.`,
  conflict: (first: string, second: string) => `${first} and ${second} cannot go together.`,
  needsOption: (option: string, other: string) => `${option} needs ${other}.`,
  replacesInput: (path: string) => `--output ${path} would overwrite an input file: name another.`,

  isFolder: (path: string) => `${path} is a folder: name a file.`,
  isRequest: (path: string) => `${path} is YAML or JSON like a pipeline file: name a template.`,
  noStandardInput: 'This command does not read standard input: name a file.',
  noSuchFolder: (path: string) => `There is no folder ${path}.`,
  cannotRead: (path: string, reason: string) => `${path} cannot be read: ${reason}.`,
  cannotWrite: (path: string, reason: string) => `${path} cannot be written: ${reason}.`,
  cannotWriteOutput: (reason: string) => `standard output cannot be written: ${reason}.`,
  changedMeanwhile: (path: string) =>
    `${path} was changed while imgtpl was running, and is left as it is: run the same command again.`,
  notInPlace: (path: string) =>
    `${path} is a pipe or a device, and cannot be changed in place: name a file, or use format -.`,
  badBaseline: (path: string) =>
    `${path} is not a baseline of imgtpl: name another file, or remove it and write a new one.`,
  mergedBaseline: (path: string) =>
    `${path} has conflict markers of git: keep the entries of both sides, with commas between them, and remove the markers.`,
  noBaseline: (path: string) => `${path} does not exist: --write-baseline creates it.`,
  noFolderFor: (path: string, folder: string) => `${path} cannot be written: create the folder ${folder} first.`,
  baselineWritten: (path: string, count: number) => `${path}: ${count} known ${count === 1 ? 'finding' : 'findings'}.`,
  baselineStale: (count: number) =>
    `${count} ${count === 1 ? 'entry' : 'entries'} of the baseline no longer ${count === 1 ? 'occurs' : 'occur'}:`,
  baselineStaleEntry: (path: string, code: string, count: number) =>
    `${path}: ${code}${count === 1 ? '' : ` (${count} times)`}`,
  baselinePrune: 'Add --write-baseline to remove what no longer occurs.',
  notListening: (reason: string) => `Nothing is listening on the port of --socket: ${reason}.`,
  noGit: 'git cannot be run: --changed needs it to find the changed files.',
  gitRefuses: (reason: string) => `git cannot tell what has changed: ${reason}`,
  noRepository: (folder: string) => `${folder} is in no git repository: --changed needs one.`,
  unknownRevision: (revision: string) => `git knows no revision ${revision}.`,
  shallowClone: 'This clone is shallow: fetch it with its history first.',
  unknownCode: (code: string) => `There is no code ${code}.`,
  listCodes: 'imgtpl explain --list lists all codes.',
  noPages: (folder: string) => `The documentation is missing: ${folder}.`,
  faultyConfiguration: 'The configuration has errors.',
  requestRefused: 'The request has errors and goes no further; --force continues despite them.',
  setInstead: (assignments: string) => `Or give them here with ${assignments}.`,
  requestUnreadable: 'No request can be made from this file: correct it first.',
  badEndpoint: (text: string) =>
    `--endpoint needs a host, with or without http:// or https:// before it, and nothing after it${text === '' ? '' : `: ${text}`}.`,
  noEndpoint: (region: string) =>
    `There is no endpoint for ${region === '' ? 'a request without a region' : `the region ${region}`}; give one with --endpoint.`,
  noCoreClient: (packages: string) =>
    `The packages that sign and send a request are not installed; install them beside imgtpl: npm install ${packages}`,
  noCredentials:
    'No credentials were found. Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (and ALIBABA_CLOUD_SECURITY_TOKEN), or configure the aliyun CLI, ~/.alibabacloud/credentials, OIDC, an ECS RAM role or ALIBABA_CLOUD_CREDENTIALS_URI.',
  badCredential: (part: string) =>
    `The ${part} of the credentials has a blank, a line break or another character that it cannot have, at its end maybe: correct it where it is stored.`,
  sending: (host: string) => `Sending to ${host} …`,
  retrying: (next: number, seconds: string, reason: string) => `${reason}; attempt ${next} in ${seconds} s …`,
  documentOf: (index: number, count: number) => `Request ${index} of ${count}`,
  created: (id: string, requestId: string) => `ImagePipelineId: ${id}\nRequestId: ${requestId}`,
  refused: (message: string, requestId: string) =>
    `The service refuses the request: ${message} (RequestId ${requestId})`,
  notAuthenticated: (code: string, message: string, requestId: string) =>
    `The service does not accept the credentials: ${code}: ${message} (RequestId ${requestId})`,
  wrongClock: (code: string, message: string, requestId: string) =>
    `The service does not accept the time of this machine: ${code}: ${message} (RequestId ${requestId}). Set its clock, and run the same command again.`,
  unavailable: (status: number, code: string, requestId: string) =>
    `The service is not available: HTTP ${status}${code === '' ? '' : ` ${code}`}${requestId === '' ? '' : ` (RequestId ${requestId})`}. The same command can be repeated: it creates nothing twice.`,
  noResponse: (host: string, reason: string) =>
    `${host} does not answer: ${reason}. The same command can be repeated: it creates nothing twice.`,
  notUnderstood: (host: string, status: string) =>
    `The answer of ${host} is not one of this service${status === '' ? '' : `: ${status}`}.`,
  notSent: (count: number) => `${count} more ${count === 1 ? 'request was' : 'requests were'} not sent.`,
  alreadyThere: (paths: readonly string[]) =>
    `Nothing was written, because of existing files: ${paths.join(', ')}. Give another name, or move them away.`,
  workflowThere: (paths: readonly string[]) =>
    `Nothing was written, because of existing files: ${paths.join(', ')}. Leave out --from to keep it, or move it away.`,
  importedAlready: (paths: readonly string[]) =>
    `Nothing was written, because of existing files: ${paths.join(', ')}. Give another folder with --output, or replace them with --force.`,
  importedBeside: (paths: readonly string[]) =>
    `Nothing was written, because by their names these files would belong to what is imported: ${paths.join(', ')}. Give another folder with --output, or move them away.`,
  kept: (path: string) => `The existing ${path} was kept.`,
  leftOut: 'Left out:',
  keptOtherwise: 'Kept, with differences:',
  writtenWithErrors: 'Written, but the API would refuse it as it is:',
  noPipelinesToImport: (path: string) =>
    `${path} is not the output of DescribeImagePipelines, or has no pipelines in it.`,
  errorToImport: (path: string, error: string) =>
    `${path} is not the output of DescribeImagePipelines, but an error of the service: ${error}`,
  nothingToImport: (path: string) =>
    `${path} is neither the JSON of DescribeImagePipelines nor a Dockerfile: no line in it begins with a command.`,
  hasMorePages: 'this is not the last page of the answer: import the next ones too, which its NextToken leads to.',
  regionNotInResponse: 'the answer does not contain it: give it with --region, or add it to the file.',
  notAParameter: 'CreateImagePipeline has no such parameter.',
  replacedParameter: 'it is deprecated, and the parameter that replaces it is given.',
  otherSource: 'it belongs to BaseImageType OSS only.',
  notReadable: 'its value cannot be read: it has the wrong type, or has lost digits.',
  badName: (name: string) =>
    `"${name}" cannot be the name: a name has 2 to 64 letters, digits, - and _, starts with a letter but not with aliyun, and is not a device name of Windows.`,
  unknownSchema: (name: string) => `There is no schema ${name}.`,
  unknownShell: (name: string) => `There is no completion for ${name}.`,
  crash: (detail: string) => `imgtpl failed; this is a bug in imgtpl: ${detail}`,
};

/** The compiler rejects a language that lacks a message or takes other arguments. */
export type CliMessages = typeof en;
