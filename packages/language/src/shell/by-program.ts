/**
 * Makes a lookup by program in a table. A row may name several: `{ 'scp sftp': … }`. The table is indexed on first use:
 * there are many tables, and a start would wait for all of them.
 */
export function byProgram<Fact>(rows: { readonly [programs: string]: Fact }): (program: string) => Fact | undefined {
  let index: ReadonlyMap<string, Fact> | undefined;
  return (program) => {
    index ??= indexOf(rows);
    return index.get(program);
  };
}

function indexOf<Fact>(rows: { readonly [programs: string]: Fact }): ReadonlyMap<string, Fact> {
  const index = new Map<string, Fact>();
  for (const [programs, fact] of Object.entries(rows)) for (const name of programs.split(' ')) index.set(name, fact);
  return index;
}
