import { wordSet } from '../text/word-set.js';
import { byProgram } from './by-program.js';
import type { ShellCommand, ShellWord } from './commands.js';
import { CONTAINER_ENGINES } from './families.js';
import { isShell } from './is-shell.js';
import { type ShellProgram, unwrap } from './unwrap.js';

/**
 * Whether a command runs a script or a program that is not the system's, or asks for all variables: what it reads is in
 * none of our texts.
 */
export function runsUserScript(command: ShellCommand): boolean {
  const program = unwrap(command);
  if (program === undefined) return command.name !== undefined && command.name.value === undefined;
  const { name, arguments: args } = program;
  if (name === 'eval') return args.some(isTextFromElsewhere);
  if (name === '.' || name === 'source') return !(args[0]?.value ?? '').startsWith('/etc/');
  if (isUserScriptPath(program.nameWord.value ?? '')) return true;
  if (readsAllVariables(program) || runsProjectCode(program)) return true;
  const codeOption = isShell(name) ? SHELL_CODE_OPTION : INTERPRETERS.find((one) => one.name.test(name))?.codeOption;
  return codeOption !== undefined && readsFile(args, { isPiped: command.precededBy === '|', codeOption });
}

/** The option before a shell script that is given on the command line: `-c`. */
const SHELL_CODE_OPTION = /^-[a-z]*c$/;
/** Other interpreters, and their options for code on the command line. */
const INTERPRETERS: readonly { readonly name: RegExp; readonly codeOption: RegExp }[] = [
  { name: /^python[\d.]*$/, codeOption: /^-[a-zA-Z]*c$/ },
  { name: /^(?:perl|ruby|php|node)$/, codeOption: /^(?:-[a-z]*[epr]|-E|--eval|--print)$/ },
];

/** The option of Python before a module to run. */
const MODULE_OPTION = /^-[a-zA-Z]*m$/;
/** Modules that come with Python, and those to install others; any other may be the user's own. */
const isStandardModule = wordSet(
  'pip pipx venv virtualenv ensurepip compileall http.server json.tool py_compile site sysconfig tarfile timeit zipfile',
);

/** Whether a path is outside of the system's program folders, or looks like a script. */
export function isUserScriptPath(path: string): boolean {
  return (path.includes('/') && !/^\/(?:usr\/)?s?bin\//.test(path)) || SCRIPT_NAME.test(path);
}

const SCRIPT_NAME = /(?:\.(?:sh|bash|py|pl|rb|js)|entrypoint)$/;

/**
 * Whether what an image starts may be a program of the user's own: anything but those that many systems have, which
 * read only variables of their own.
 */
export function startsUserProgram(command: ShellCommand): boolean {
  const name = unwrap(command)?.name;
  return name !== undefined && !name.startsWith('-') && !isShell(name) && !isSystemProgram(name);
}

const isSystemProgram = wordSet(
  'nginx httpd apache2 apachectl apache2ctl haproxy caddy sshd crond cron rsyslogd chronyd systemd init ' +
    'redis-server mysqld mariadbd mysqld_safe postgres mongod memcached vsftpd dockerd containerd kubelet ' +
    'echo printf cat ls tail sleep true false date top env',
);

/**
 * Whether an interpreter reads a file or a download: the first word that is not an option or, without one, what is piped
 * into it; or its code comes from elsewhere.
 */
function readsFile(
  args: ShellProgram['arguments'],
  { isPiped, codeOption }: { readonly isPiped: boolean; readonly codeOption: RegExp },
): boolean {
  for (const [index, { value }] of args.entries()) {
    if (value === undefined || !value.startsWith('-')) return true;
    if (value === '-' || value === '-s') return isPiped;
    if (codeOption.test(value)) return isTextFromElsewhere(args[index + 1]);
    if (value === '--version') return false;
    if (MODULE_OPTION.test(value)) return !isStandardModule(args[index + 1]?.value ?? '');
  }
  return isPiped;
}

/** Whether all text of a word is only known when the shell runs: `"$(curl -fsSL https://example.com/install.sh)"`. */
function isTextFromElsewhere(word: ShellWord | undefined): boolean {
  return word !== undefined && word.value === undefined && word.literalPrefix === '';
}

/** Whether a program asks for all variables, not for named ones: `env`, `export -p`, `envsubst < file`. */
function readsAllVariables({ name, arguments: args }: ShellProgram): boolean {
  if (name === 'env') return args.every(({ value }) => value !== '--version' && value !== '--help');
  return listsAllVariables(name) && args.every(({ value }) => value !== undefined && /^-[0px]+$/.test(value));
}

/** Programs that do so if no variable is named. */
const listsAllVariables = wordSet('printenv export declare typeset set envsubst');

/** Whether a program runs what a project or its files tell it to. */
function runsProjectCode(program: ShellProgram): boolean {
  if (!isProjectRunner(program.name) && !hasProjectSubcommand(program)) return false;
  return !program.arguments.some(({ value }) => value !== undefined && /^--?(?:version|help)$/.test(value));
}

function hasProjectSubcommand({ name, arguments: args }: ShellProgram): boolean {
  const subcommands = projectSubcommands(name);
  const subcommand = subcommands && args.find(({ value }) => value?.startsWith('-') !== true);
  if (subcommand === undefined) return false;
  return subcommand.value === undefined || subcommands?.test(subcommand.value) === true;
}

/** Build tools, application servers, and template engines. */
const isProjectRunner = wordSet(
  'make gmake ninja cmake ctest scons bazel ant mvn mvnw gradle gradlew sbt rake tox pytest just npx ' +
    'java gunicorn uvicorn hypercorn daphne uwsgi celery flask django-admin rails puma unicorn sidekiq rackup streamlit ' +
    'supervisord circusd honcho foreman pm2 nodemon ts-node tsx ansible-playbook ansible-pull puppet chef-client salt-call ' +
    'docker-compose podman-compose gomplate confd dockerize jinja2',
);

/** Programs that do so with some subcommands. */
const projectSubcommands = byProgram({
  'npm pnpm yarn bun deno': /^(?:start|test|run|run-script|exec|build|serve|x)$/,
  'bundle poetry pipenv uv pdm hatch conda mamba': /^(?:run|exec)$/,
  cargo: /^(?:run|test|build|bench)$/,
  go: /^(?:run|test|generate)$/,
  [CONTAINER_ENGINES]: /^(?:compose|stack)$/,
  dotnet: /^(?:run|test)$|\.dll$/i,
});
