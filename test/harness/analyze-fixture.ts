import {
  analyze,
  type ComponentCatalogue,
  componentCatalogue,
  DEFAULT_SETTINGS,
  type Diagnostic,
  en,
  RULES,
  type Settings,
} from '@imgtpl/language';
import { CONTENT_KINDS, type ContentKind } from '@imgtpl/spec';
import { type Fixture, parseFixture } from './fixture.js';
import { renderFixture } from './render-fixture.js';

export interface FixturePlace {
  readonly kind: ContentKind;
  /** The rule that the fixture is about: its codes are shown in addition to those of the API. */
  readonly rule: string;
}

/** The kind by the file name, like in the tools. */
export function kindOfName(fileName: string): ContentKind {
  return CONTENT_KINDS.find((kind) => fileName.endsWith(`.${kind}.imgtpl`)) ?? 'build';
}

/** The fixture with the actual diagnostics. */
export function checkedFixture(source: string, place: FixturePlace): string {
  const fixture = parseFixture(source);
  return renderFixture(fixture, shownDiagnostics(fixture.text, fixture, place));
}

/** The diagnostics of a text with the settings of a fixture, as far as the fixture is about them. */
export function shownDiagnostics(text: string, fixture: Fixture, place: FixturePlace): readonly Diagnostic[] {
  const { diagnostics } = analyze(text, fixtureOptions(fixture, place.kind));
  return diagnostics.filter((it) => isShown(it, fixture, place));
}

function fixtureOptions(fixture: Fixture, kind: ContentKind): Parameters<typeof analyze>[1] {
  const { settings, requests, catalogue } = fixture.directives;
  return {
    kind,
    messages: en,
    settings: toSettings(settings),
    requests: requests.map((json) => JSON.parse(json)),
    ...(catalogue === undefined ? {} : { catalogue: toCatalogue(catalogue) }),
  };
}

function isShown({ code }: Diagnostic, { directives }: Fixture, { rule }: FixturePlace): boolean {
  if (!code.startsWith('imgtpl/') || directives.show.includes('all') || directives.show.includes(code)) return true;
  return RULES.some(({ name, codes }) => name === rule && codes.includes(code));
}

function toCatalogue(json: string): ComponentCatalogue {
  const { isComplete, components } = JSON.parse(json);
  return componentCatalogue(components, { isComplete });
}

function toSettings(json: string | undefined): Settings {
  if (json === undefined) return DEFAULT_SETTINGS;
  const { rules = {}, ...rest } = JSON.parse(json);
  return { ...DEFAULT_SETTINGS, ...rest, rules: new Map(Object.entries(rules)) };
}
