import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationSchema, effectiveConfiguration, faultyConfigurations, openWorkspace } from '@imgtpl/workspace';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';
import { ROOT } from '../../../test/harness/root.js';

describe('docs/configuration.md', () => {
  const page = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];

  it('shows every key', () => {
    const shown = Array.from(example.matchAll(/^(\w+):/gm), ([, key]) => key);
    assert.deepEqual(shown, Object.keys(configurationSchema('en').properties ?? {}));
  });

  it('shows a configuration without errors', async () => {
    const catalogue = '{"ImageComponent":{"ImageComponentSet":[]}}';
    const files = memoryFileSystem({
      '/r/.git/HEAD': '',
      '/r/imgtpl.config.yaml': '',
      '/r/sub/imgtpl.config.yaml': example,
      '/r/sub/components/self.json': catalogue,
      '/r/sub/components/aliyun.json': catalogue,
    });
    const workspace = openWorkspace({ files, workingDirectory: '/r', language: 'en' });
    const configuration = await effectiveConfiguration(workspace, '/r/sub/tests/a/x.imgtpl');
    assert.deepEqual([...faultyConfigurations(configuration.files)], []);
    assert.equal(configuration.kind, 'test');
    assert.equal(configuration.settings.rules.get('imgtpl/unused-env')?.severity, 'off');
  });
});
