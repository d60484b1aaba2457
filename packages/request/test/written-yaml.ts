type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** Makes the choices while a file is written. */
interface Layout {
  pick<T>(...choices: readonly [T, ...T[]]): T;
  /** A new comment each time, with the blank before it. */
  comment(): string;
  lineEnd(): string;
}

/** Draws from a list, and starts over at its end. */
function layoutOf(random: readonly number[]): Layout {
  let drawn = 0;
  let comments = 0;
  const layout: Layout = {
    pick(...choices) {
      // So that a number gives another choice when the list starts over.
      const number = (random[drawn % random.length] ?? 0) + drawn;
      drawn += 1;
      return choices[number % choices.length] ?? choices[0];
    },
    comment() {
      comments += 1;
      return ` # c${comments}`;
    },
    lineEnd: () => `${layout.pick('', '', '', layout.comment(), '  ')}\n`,
  };
  return layout;
}

/**
 * A request as a YAML file in one of very many layouts: blocks and braces, any style of text, indentation and line
 * ends, anchors, tags, explicit keys, and comments (`# c1`) wherever they are allowed.
 */
export function writtenYaml(request: Value, random: readonly number[]): string {
  const layout = layoutOf(random);
  const head = layout.pick('', '', '---\n', '\uFEFF', `${layout.comment().trim()}\n`);
  const body = layout.pick(true, true, true, false)
    ? mapping(request, layout.pick(0, 0, 2), layout)
    : `${flow(request, layout)}\n`;
  const text = head + layout.pick(body, body, body.replace(/\n$/, ''));
  return layout.pick(text, text, text.replace(/\n/g, '\r\n'));
}

function mapping(value: Value, indent: number, layout: Layout): string {
  const blanks = ' '.repeat(indent);
  let written = '';
  for (const [name, member] of Object.entries(value ?? {})) {
    // After a block scalar, a comment that is indented further than its keys would become one of its lines.
    const before = layout.pick(blanks, '', IN_BLOCK.test(written) ? blanks : `${blanks} `);
    if (written !== '') written += layout.pick('', '', '', '\n', `${before}${layout.comment().trim()}\n`);
    const mark = layout.pick<string>(...ORDINARY, `? ${key(name, layout)}\n${blanks}:`);
    const head = mark || key(name, layout) + layout.pick(':', ':', ':', ' :');
    written += blanks + head + block(member, indent, layout);
  }
  return written;
}

const IN_BLOCK = /[>|]-[^\n]*\n[^\n]*\n(?:[ ]*\n)?$/;

/** Makes the unusual choice a rare one. */
const ORDINARY = ['', '', '', '', '', '', '', '', '', '', '', ''] as const;

function key(name: string, layout: Layout): string {
  const plain = layout.pick<string>(...ORDINARY, `!!str ${name}`) || name;
  return layout.pick(plain, plain, plain, JSON.stringify(name), `'${name}'`);
}

/** What follows the colon of a key or the dash of an item. */
function block(value: Value, indent: number, layout: Layout): string {
  if (value === null) return layout.pick('', ' ~', ' null') + layout.lineEnd();
  if (typeof value !== 'object') return text(value, indent, layout);
  const isFlow = Object.keys(value).length === 0 || layout.pick(false, false, false, true);
  if (isFlow) return ` ${flow(value, layout).replaceAll('\n', `\n${' '.repeat(indent + 1)}`)}${layout.lineEnd()}`;
  if (!Array.isArray(value)) return layout.lineEnd() + mapping(value, indent + layout.pick(2, 1, 4), layout);
  const own = indent + layout.pick(2, 0, 4);
  const items = value.map((item: Value) => `${' '.repeat(own)}-${block(item, own + 1, layout)}`);
  return layout.lineEnd() + items.join('');
}

function text(value: string | number | boolean, indent: number, layout: Layout): string {
  const properties = layout.pick<string>(...ORDINARY, '&it ', typeof value === 'string' ? '!!str ' : '');
  if (typeof value !== 'string') return ` ${properties}${value}${layout.lineEnd()}`;
  const inner = `\n${' '.repeat(indent + layout.pick(1, 2, 4))}`;
  const blanks = layout.pick('', '', '\n', inner);
  const head = layout.pick('', '', layout.comment());
  const folded = value.replace(' ', () => layout.pick(' ', inner));
  const plain = /^(?:true|\d+)$/.test(value) ? JSON.stringify(value) : folded;
  const written = layout.pick(
    plain,
    plain,
    JSON.stringify(value),
    `'${folded}'`,
    `>-${head}${inner}${value}${blanks}`,
    `|-${head}${inner}${value}${blanks}`,
  );
  return ` ${properties}${written}${/^[>|]/.test(written) ? '\n' : layout.lineEnd()}`;
}

function flow(value: Value, layout: Layout): string {
  if (value === null) return layout.pick('', 'null', '~');
  if (typeof value === 'string')
    return layout.pick(JSON.stringify(value), `'${value}'`, /^(?:true|\d+)$/.test(value) ? `"${value}"` : value);
  if (typeof value !== 'object') return String(value);
  const gap = () => layout.pick('', ' ', '\n', `${layout.comment()}\n`);
  if (Array.isArray(value)) return `[${value.map((item: Value) => gap() + flow(item, layout) + gap()).join(',')}]`;
  const pairs = Object.entries(value).map(
    ([name, member]) => `${gap()}${key(name, layout)}: ${flow(member, layout)}${gap()}`,
  );
  return `{${pairs.join(',')}${pairs.length > 0 ? layout.pick('', '', ',') : ''}${gap()}}`;
}
