import type { CommandCompletion, Completions, Offer, OptionCompletion } from './completions.js';

/** Completion for fish from 3.0. */
export function fishCompletion({ commands, everywhere }: Completions): string {
  const names = commands.map(({ name }) => name).join(' ');
  const atFirst = `-n ${quoted(`not __fish_seen_subcommand_from ${names}`)}`;
  const lines = [
    'complete -c imgtpl -f',
    ...everywhere.map((option) => optionLine('', option)),
    ...commands.map(({ name, summary }) => `complete -c imgtpl ${atFirst} -a ${name} -d ${quoted(summary)}`),
    ...commands.flatMap(commandLines),
  ];
  return `# Completion of imgtpl for fish: imgtpl completion fish > ~/.config/fish/completions/imgtpl.fish
${lines.join('\n')}
`;
}

function commandLines({ name, options, operand }: CommandCompletion): readonly string[] {
  const after = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)} `;
  const operands = operand.kind === 'anything' ? [] : [`complete -c imgtpl ${after}${offered(operand)}`];
  return [...operands, ...options.map((option) => optionLine(after, option))];
}

function optionLine(condition: string, { flag, short, summary, value }: OptionCompletion): string {
  const names = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${flag.slice('--'.length)}`;
  const values = value === undefined ? '' : ` -r ${offered(value)}`;
  return `complete -c imgtpl ${condition}${names}${values} -d ${quoted(summary)}`;
}

function offered(offer: Offer): string {
  switch (offer.kind) {
    case 'words':
      return `-f -a ${quoted(offer.words.join(' '))}`;
    case 'files':
      return '-F';
    case 'folders':
      return `-f -a ${quoted('(__fish_complete_directories)')}`;
    case 'anything':
      return '-f';
    default:
      return offer satisfies never;
  }
}

/** In single quotes fish knows two escapes, `\'` and `\\`. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
