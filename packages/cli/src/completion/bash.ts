import { inSingleQuotes } from '@imgtpl/language';
import type { CommandCompletion, Completions, OptionCompletion } from './completions.js';

/** Completion for Bash from 3.2, the version of macOS. It offers files where it has nothing else to offer. */
export function bashCompletion({ commands, everywhere }: Completions): string {
  const withValue = everywhere.filter(({ value }) => value !== undefined).map(({ flag }) => flag);
  return `# Completion of imgtpl for bash. In ~/.bashrc: source <(imgtpl completion bash)
_imgtpl_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
  [[ $(type -t compopt) != builtin ]] || compopt +o default
}

_imgtpl() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command='' index
  # Bash takes = for a word of its own.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${withValue.join(' | ')}) ((index++)) ;;
      ${commands.map(({ name }) => name).join(' | ')})
        command=\${COMP_WORDS[index]}
        break
        ;;
    esac
  done
  case "$command $previous" in
${commands.flatMap(({ name, options }) => options.flatMap((option) => valueCase(`'${name} ${option.flag}'`, option))).join('\n')}
${everywhere.flatMap((option) => valueCase(`*' ${option.flag}'`, option)).join('\n')}
  esac
  case "$command $current" in
${commands.map((command) => optionsCase(command, everywhere)).join('\n')}
    ' -'*) _imgtpl_words ${inSingleQuotes(flagsOf(everywhere))} ;;
${commands.flatMap(operandCase).join('\n')}
    ' '*) _imgtpl_words ${inSingleQuotes(commands.map(({ name }) => name).join(' '))} ;;
  esac
}

complete -o default -F _imgtpl imgtpl
`;
}

function valueCase(pattern: string, { value }: OptionCompletion): readonly string[] {
  if (value === undefined) return [];
  const offer = value.kind === 'words' ? `_imgtpl_words ${inSingleQuotes(value.words.join(' '))}; ` : '';
  return [`    ${pattern}) ${offer}return ;;`];
}

function optionsCase({ name, options }: CommandCompletion, everywhere: readonly OptionCompletion[]): string {
  return `    '${name} -'*) _imgtpl_words ${inSingleQuotes(flagsOf([...options, ...everywhere]))} ;;`;
}

function operandCase({ name, operand }: CommandCompletion): readonly string[] {
  return operand.kind === 'words'
    ? [`    '${name} '*) _imgtpl_words ${inSingleQuotes(operand.words.join(' '))} ;;`]
    : [];
}

function flagsOf(options: readonly OptionCompletion[]): string {
  return options.map(({ flag }) => flag).join(' ');
}
