import { API_ERRORS, type ApiErrorCode, type ApiErrorRow, SOURCES } from '@imgtpl/spec';

/** The page of an API error before its examples. */
export function apiErrorText(code: ApiErrorCode): readonly string[] {
  const row: ApiErrorRow = API_ERRORS[code];
  return [
    inMarkdown(`${row.cause}\n${row.remedy}`),
    table([
      ['Severity', 'error'],
      ['HTTP status', String(row.http)],
      ...(row.parameter === undefined ? [] : [['Parameter', `\`${row.parameter}\``] as const]),
      ['Found', foundText(row)],
      ['Basis', basisText(row)],
      ...(row.message.includes('%s') && row.message.length < 5 ? [] : [['The API says', row.message] as const]),
      ['Source', sourceText(row)],
    ]),
  ];
}

/** Plain text in which whatever Markdown would read as HTML, such as `IMAGE:<image id>`, becomes code. */
export function inMarkdown(text: string): string {
  return text.replace(/\S*<[^<>]*>/g, '`$&`');
}

const BASIS_TEXT: { readonly [B in ApiErrorRow['basis']]: string } = {
  documented: 'documented: the official documents say when the API returns this code',
  observed: 'observed: seen by running real code',
  inferred: 'inferred: we conclude from its name and the documentation when the API returns this code',
};

function basisText({ basis, shownBy }: ApiErrorRow): string {
  const isLowered = basis === 'inferred' && shownBy[0] !== 'service';
  return BASIS_TEXT[basis] + (isLowered ? '; `inferredErrors: warning` in the configuration makes it a warning' : '');
}

const FOUND_TEXT: { readonly [S in ApiErrorRow['shownBy'][number]]: string } = {
  template: 'in the text of a template',
  catalogue: 'with a component catalogue',
  request: 'in the pipeline file',
  service: 'only by the service',
};

function foundText(row: ApiErrorRow): string {
  const places = row.shownBy.map((it) => FOUND_TEXT[it]).join(', or ');
  return 'serviceOnlyBecause' in row ? `${places}: ${lowerFirst(row.serviceOnlyBecause)}` : places;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function sourceText(row: ApiErrorRow): string {
  const { title, address } = SOURCES[row.parameter === 'Content' ? 'component-page-2025' : 'api-page-2025'];
  return `[${title}](${address})`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([name, text]) => `| ${name} | ${text.replaceAll('|', '\\|')} |`);
  return ['| | |', '|---|---|', ...lines].join('\n');
}
