export interface HclArgument {
  readonly name: string;
  /** As written, possibly on several lines. */
  readonly value: string;
}

/**
 * Arguments, one a line, laid out as by `terraform fmt`: the equals signs of consecutive arguments are aligned, also
 * across a heredoc, but not across a block.
 */
export function hclArguments(rows: readonly HclArgument[], indent: string): string {
  const lines: string[] = [];
  let run: HclArgument[] = [];
  const flush = () => {
    const width = Math.max(0, ...run.map(({ name }) => columns(name)));
    for (const { name, value } of run) {
      lines.push(`${indent}${name}${' '.repeat(width - columns(name))} = ${value}\n`);
    }
    run = [];
  };
  for (const row of rows) {
    const isBlock = row.value.startsWith('{') && row.value.includes('\n');
    if (isBlock) flush();
    run.push(row);
    if (isBlock) flush();
  }
  flush();
  return lines.join('');
}

function columns(text: string): number {
  return [...text].length;
}
