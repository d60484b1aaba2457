import type { Command, Content, Pair, Template, TextRange, Word } from '@imgtpl/grammar';

/** A tree as indented lines: what each node is, the text in its range, and what was read from it. */
export function render(template: Template): string {
  const show = shower(template.text);
  const lines = template.commands.flatMap((command) => commandLines(command, show));
  const comments = template.comments.map(({ range, inside }) =>
    inside === undefined ? `comment ${show(range)}` : `comment ${show(range)} in ${inside.keyword}`,
  );
  return [...lines, ...comments].map((line) => `${line}\n`).join('');
}

type Show = (range: TextRange) => string;

/** Shows a range as its offsets and its text. */
function shower(text: string): Show {
  return ({ start, end }) => `${start}-${end} ${JSON.stringify(text.slice(start, end))}`;
}

function commandLines(command: Command, show: Show): string[] {
  const { spec, keyword, content, segments, continuations, blankLines, danglingContinuation } = command;
  const lines = [`${spec?.keyword ?? `unknown ${JSON.stringify(keyword)}`} ${show(command.range)}`];
  if (segments.length > 1) lines.push(...segments.map((range) => `  segment ${show(range)}`));
  lines.push(...continuations.map((range) => `  continuation ${show(range)}`));
  lines.push(...blankLines.map((range) => `  blank line ${show(range)}`));
  if (danglingContinuation !== undefined) lines.push(`  dangling ${show(danglingContinuation)}`);
  return [...lines, ...contentLines(content, show).map((line) => `  ${line}`)];
}

function contentLines(content: Content, show: Show): string[] {
  switch (content.shape) {
    case 'shell':
      return [
        ...content.flags.flatMap((word) => wordLines('flag', word, show)),
        ...content.heredocs.map(
          ({ range, body, terminator }) =>
            `heredoc ${show(range)} until ${JSON.stringify(terminator)}${body ? ` body ${show(body)}` : ''}`,
        ),
      ];
    case 'exec':
      return [
        content.form,
        ...content.words.flatMap((word) => wordLines('word', word, show)),
        ...content.faults.map(({ kind, range }) => `fault ${kind} ${show(range)}`),
      ];
    case 'words':
      return [
        ...(content.json ? [`json ${show(content.json)}`] : []),
        ...content.words.flatMap((word) => wordLines('word', word, show)),
      ];
    case 'pairs':
      return [content.form, ...content.pairs.flatMap((pair) => pairLines(pair, show))];
    case 'component':
      return componentLines(content, show);
    case 'baseImage':
      return content.image
        ? [`type ${show(content.image.type.range)}`, `id ${show(content.image.id.range)}`]
        : [content.meant === undefined ? 'malformed' : `malformed, ${content.meant.kind}`];
    case 'raw':
      return [];
  }
}

function componentLines(content: Extract<Content, { shape: 'component' }>, show: Show): string[] {
  const { reference, parameters, strays } = content;
  const lines: string[] = [];
  if (reference !== undefined) lines.push(`${reference.kind} ${show(reference.range)}`);
  const arn = reference?.kind === 'masked' ? reference.arn : reference?.kind === 'arn' ? reference : undefined;
  if (arn !== undefined) {
    const { region, account, name, separator, version } = arn;
    const parts = Object.entries({ region, account, name, separator, version });
    lines.push(...parts.map(([part, { range }]) => `  ${part} ${show(range)}`));
  }
  if (reference?.kind === 'masked')
    lines.push(...reference.placeholders.map((range) => `  placeholder ${show(range)}`));
  if (reference?.kind === 'malformed') lines.push(`  fault ${show(reference.fault)}`);
  for (const { name, value } of parameters) {
    lines.push(`parameter ${show(name.range)}`, ...(value ? wordLines('  value', value, show) : []));
  }
  return [...lines, ...strays.flatMap((word) => wordLines('stray', word, show))];
}

function pairLines({ range, key, equals, value, faults }: Pair, show: Show): string[] {
  return [
    `pair ${show(range)}`,
    `  key ${show(key.range)}${equals ? '' : ' without ='}`,
    ...(value ? wordLines('  value', value, show) : []),
    ...faults.map((fault) => `  fault ${fault.kind} ${show(fault.range)}`),
  ];
}

function wordLines(name: string, word: Word, show: Show): string[] {
  const { range, value, quoted, variables, unterminatedQuote } = word;
  const quoting = quoted === 'none' ? '' : ` ${quoted}`;
  const open = unterminatedQuote ? `, open since ${unterminatedQuote.start}` : '';
  const indent = ' '.repeat(name.length - name.trimStart().length + 2);
  return [
    `${name} ${show(range)} =${quoting} ${JSON.stringify(value)}${open}`,
    ...variables.map(
      ({ range, name, operator }) =>
        `${indent}variable ${show(range)} of ${name.text}${operator ? `, ${JSON.stringify(operator.text)}` : ''}`,
    ),
  ];
}
