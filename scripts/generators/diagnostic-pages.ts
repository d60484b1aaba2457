import { CONFIGURATION_CODE, type DiagnosticCode, docsPath, KNOWN_CODES, OWN_PREFIX, RULES } from '@imgtpl/language';
import { API_ERRORS, type ApiErrorRow, isApiErrorCode, isRequestCode, REQUEST_CODES } from '@imgtpl/spec';
import { configurationSchema } from '@imgtpl/workspace';
import { apiErrorText, inMarkdown } from './api-error-text.js';
import { exampleText } from './example-text.js';
import { fixText } from './fix-text.js';
import type { GeneratedFile } from './generated-file.js';
import { requestExampleText } from './request-example-text.js';
import { type RulePage, readRulePages } from './rule-page.js';
import { settingText } from './setting-text.js';

/** `docs/diagnostics`: a page for each code, and an index. */
export function* diagnosticPages(): Generator<GeneratedFile> {
  const pages = readRulePages();
  const codes = [...KNOWN_CODES].sort();
  for (const code of codes) yield { path: docsPath(code), text: diagnosticPage(code, pagesOf(code, pages)) };
  yield { path: 'docs/diagnostics/README.md', text: indexPage(codes, pages) };
}

const MADE_BY = '<!-- Made by `npm run generate` from the pages of the rules and the error codes in packages/spec. -->';

function pagesOf(code: DiagnosticCode, pages: readonly RulePage[]): readonly RulePage[] {
  const names = RULES.filter(({ codes }) => codes.includes(code)).map(({ name }) => name);
  return pages.filter(({ name }) => names.includes(name));
}

function diagnosticPage(code: DiagnosticCode, pages: readonly RulePage[]): string {
  const sections = [
    `# ${code}`,
    ...(isApiErrorCode(code) ? apiErrorText(code) : ownCodeText(code)),
    ...pages.flatMap((page) => ruleText(page, code)),
    ...requestExampleText(code),
    ...settingText(code),
  ];
  return `${MADE_BY}\n\n${sections.join('\n\n')}\n`;
}

function ownCodeText(code: DiagnosticCode): readonly string[] {
  if (isRequestCode(code)) {
    const { severity, cause, remedy } = REQUEST_CODES[code];
    const article = severity === 'error' ? 'An' : 'A';
    const origin = `${article} ${severity} of imgtpl, found in the pipeline file; the API documents no code for it.`;
    return [inMarkdown(`${cause}\n${remedy}`), origin];
  }
  if (code === CONFIGURATION_CODE) return CONFIGURATION_TEXT;
  const rule = RULES.find(({ codes }) => codes.includes(code));
  if (rule === undefined) throw new Error(`no rule gives ${code}`);
  const basis = rule.basis === 'documented' ? 'the official documents' : 'our own interpretation and experience';
  return [`A ${rule.severity} of imgtpl; the API has no such code. It is based on ${basis}.`];
}

const CONFIGURATION_TEXT = [
  'A configuration file has an error: it cannot be read, or it has a key or a value that does not belong there.\nThe message names the error and suggests what may have been meant, if something is similar.',
  'The faulty part is ignored, the rest of the configuration applies, and the command ends with exit code 2, because its result may be wrong.',
  `The keys are ${configurationKeys()}; editors know them from the JSON Schema of configuration files.`,
];

function configurationKeys(): string {
  const keys = Object.keys(configurationSchema('en').properties ?? {}).map((key) => `\`${key}\``);
  return new Intl.ListFormat('en-GB').format(keys);
}

/** The part of a rule's page about one code: its text, examples and fixes. */
function ruleText(page: RulePage, code: DiagnosticCode): readonly string[] {
  const refused = page.examples.filter((it) => !it.accepted && it.source.includes(` ${code}`));
  const accepted = page.examples.filter((it) => it.accepted);
  const fixes = fixText(page, refused, code);
  return [
    `## ${page.title}`,
    page.text,
    '### Not accepted',
    ...refused.flatMap((example) => exampleText(example, page.name)),
    '### Accepted',
    ...accepted.flatMap((example) => exampleText(example, page.name)),
    ...(fixes === undefined ? [] : ['### Fixes', fixes]),
  ];
}

const FAMILIES: readonly { readonly title: string; readonly has: (code: DiagnosticCode) => boolean }[] = [
  { title: 'The text of a template', has: (code) => shownBy(code)[0] === 'template' },
  { title: 'Components, found with a catalogue', has: (code) => shownBy(code)[0] === 'catalogue' },
  {
    title: 'The request, found in the pipeline file',
    has: (code) => shownBy(code)[0] === 'request' || isRequestCode(code),
  },
  { title: 'Found only by the service', has: (code) => shownBy(code)[0] === 'service' },
  { title: 'Lint', has: (code) => code.startsWith(OWN_PREFIX) && !isRequestCode(code) && code !== CONFIGURATION_CODE },
  { title: 'Configuration', has: (code) => code === CONFIGURATION_CODE },
];

function shownBy(code: DiagnosticCode): readonly string[] {
  return isApiErrorCode(code) ? API_ERRORS[code].shownBy : [];
}

function indexPage(codes: readonly DiagnosticCode[], pages: readonly RulePage[]): string {
  const sections = FAMILIES.flatMap(({ title, has }) => {
    const rows = codes.filter(has).map((code) => `| [${code}](${fileName(code)}) | ${summary(code, pages)} |`);
    return [`## ${title}`, ['| code | meaning |', '|---|---|', ...rows].join('\n')];
  });
  return `${MADE_BY}\n\n# Diagnostics\n\n${sections.join('\n\n')}\n`;
}

function fileName(code: DiagnosticCode): string {
  return docsPath(code).slice('docs/diagnostics/'.length);
}

function summary(code: DiagnosticCode, pages: readonly RulePage[]): string {
  if (code === CONFIGURATION_CODE) return 'A configuration file has an error.';
  if (isRequestCode(code)) return inMarkdown(REQUEST_CODES[code].cause);
  if (!isApiErrorCode(code)) return `${pagesOf(code, pages)[0]?.title ?? ''}.`;
  const row: ApiErrorRow = API_ERRORS[code];
  return inMarkdown(row.cause).replaceAll('|', '\\|');
}
