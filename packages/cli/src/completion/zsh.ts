import { inSingleQuotes } from '@imgtpl/language';
import type { CommandCompletion, Completions, Offer, OptionCompletion } from './completions.js';

/** Completion for Zsh: a file of `$fpath`, or read by `source` after `compinit`. */
export function zshCompletion({ commands, everywhere }: Completions): string {
  return `#compdef imgtpl
# Completion of imgtpl for zsh. In ~/.zshrc, after compinit: source <(imgtpl completion zsh)
_imgtpl() {
  local curcontext="$curcontext" context state state_descr line
  typeset -A opt_args
  local -a everywhere=(
${everywhere.flatMap(argumentSpecs).map(indented).join('\n')}
  )
  local -a commands=(
${commands.map(({ name, summary }) => indented(inSingleQuotes(`${name}:${summary.replaceAll(':', '\\:')}`))).join('\n')}
  )
  _arguments -C -S $everywhere '1: :->command' '*:: :->operands' && return
  case $state in
    command) _describe -t commands command commands ;;
    operands)
      case $words[1] in
${commands.map(commandCase).join('\n')}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _imgtpl ]]; then
  _imgtpl "$@"
else
  compdef _imgtpl imgtpl
fi
`;
}

function commandCase({ name, options, operand, isRepeated }: CommandCompletion): string {
  const specs = options.flatMap(argumentSpecs);
  const operands = inSingleQuotes(`${isRepeated ? '*' : '1'}${actionOf(operand)}`);
  return `        ${name}) _arguments -S ${['$everywhere', ...specs, operands].join(' \\\n          ')} ;;`;
}

function argumentSpecs({ flag, short, summary, value, isRepeated }: OptionCompletion): readonly string[] {
  const description = summary.replaceAll(/[[\]:\\]/g, '\\$&');
  const rest = value === undefined ? `[${description}]` : `=[${description}]${actionOf(value)}`;
  const names = short === undefined ? [flag] : [short, flag];
  return names.map((name) => inSingleQuotes(`${isRepeated ? '*' : ''}${name}${rest}`));
}

/** Zsh shows the text between the colons as a heading. */
function actionOf(offer: Offer): string {
  switch (offer.kind) {
    case 'words':
      return `:value:(${offer.words.join(' ')})`;
    case 'files':
      return ':file:_files';
    case 'folders':
      return ':folder:_files -/';
    case 'anything':
      return ':value: ';
    default:
      return offer satisfies never;
  }
}

function indented(line: string): string {
  return `    ${line}`;
}
