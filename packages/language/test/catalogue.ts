import { type ComponentCatalogue, componentCatalogue } from '@imgtpl/language';

/** A catalogue of three components, as features get it. */
export const CATALOGUE: ComponentCatalogue = componentCatalogue(
  [
    {
      id: 'ic-agent101',
      name: 'install-agent',
      version: '1.0.1',
      description: 'Installs the *agent*',
      type: 'Build',
      system: 'Linux',
      parameters: [
        { name: 'port', type: 'Number', hasDefault: false },
        { name: 'verbose', type: 'Boolean', hasDefault: true, defaultValue: 'false' },
      ],
    },
    { id: 'ic-agent120', name: 'install-agent', version: '1.2.0', type: 'Build', system: 'Linux', parameters: [] },
    { id: 'ic-smoke', name: 'smoke-test', version: '0.1.0', type: 'Test', system: 'Linux', parameters: [] },
  ],
  { isComplete: true },
);
