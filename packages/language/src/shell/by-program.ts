/**
 * Finds what a table says of a program. A row may name several: `{ 'scp sftp': … }`. The table is indexed when it is first
 * asked: there are many of them, and a start would wait for all.
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
