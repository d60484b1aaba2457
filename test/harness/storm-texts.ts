/** What the files may contain whose histories the storms of changes try. */
export const STORM_TEXTS = {
  templates: ['RUN\n', 'run yum install -y a\n', 'RUN yum install -y a\n'],
  configurations: [
    'rules:\n  command-case: off\n',
    'rules:\n  command-cas: off\n',
    'extends: ./base.yaml\n',
    'catalogues: [./catalogue.json]\n',
  ],
  bases: ['rules:\n  command-case: off\n', 'rules:\n  command-cas: off\n', 'rules:\n  run-needs-network: off\n'],
  catalogues: ['{', '{"ImageComponent":{"ImageComponentSet":[]}}'],
  pipelines: ['Name: web\n', 'Name: web\nInternetMaxBandwidthOut: 1\n', 'Name: [\n'],
};

/** The texts of a pipeline file in a folder below, which may name a template above and this one for tests. */
export function namingTexts(test: string): string[] {
  const naming = `Name: web\nBuildContentFile: ../web.imgtpl\nTestContentFile: ${test}\n`;
  return [naming, `${naming}InternetMaxBandwidthOut: 1\n`, 'Name: web\n'];
}
