import type { CatalogueComponent } from '@imgtpl/language';

/** A catalogue of three, as features get it. */
export const CATALOGUE: readonly CatalogueComponent[] = [
  {
    id: 'ic-agent101',
    name: 'install-agent',
    version: '1.0.1',
    description: 'Installs the *agent*',
    type: 'Build',
    system: 'linux',
    parameters: [
      { name: 'port', type: 'Number' },
      { name: 'verbose', type: 'Boolean', defaultValue: 'false' },
    ],
  },
  { id: 'ic-agent120', name: 'install-agent', version: '1.2.0', type: 'Build', system: 'linux', parameters: [] },
  { id: 'ic-smoke', name: 'smoke-test', version: '0.1.0', type: 'Test', system: 'linux', parameters: [] },
];
