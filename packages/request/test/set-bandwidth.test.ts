import assert from 'node:assert/strict';
import { applyEdits } from '@imgtpl/language';
import { readPipelineFile, setBandwidth } from '@imgtpl/request';

/** A pipeline file before and after the change; undefined if there are no edits. */
const CASES: readonly (readonly [before: string, after: string | undefined])[] = [
  ['RegionId: a\n', 'RegionId: a\nInternetMaxBandwidthOut: 10\n'],
  ['RegionId: a\nInternetMaxBandwidthOut: 0 # none\n', 'RegionId: a\nInternetMaxBandwidthOut: 10 # none\n'],
  ['{ RegionId: a }\n', '{ RegionId: a, InternetMaxBandwidthOut: 10 }\n'],
  ['{"RegionId": "a", "InternetMaxBandwidthOut": 0}', '{"RegionId": "a", "InternetMaxBandwidthOut": 10}'],
  ['InternetMaxBandwidthOut: # none\nRegionId: a\n', 'InternetMaxBandwidthOut: 10 # none\nRegionId: a\n'],
  ['InternetMaxBandwidthOut: none\n', undefined],
  ['InternetMaxBandwidthOut: 5\n', undefined],
  ['VSwitchId: vsw-1\nInternetMaxBandwidthOut: 0\n', undefined],
  ['VSwitchId: ""\n', 'VSwitchId: ""\nInternetMaxBandwidthOut: 10\n'],
  ['Tag:\n  - Key: a\n', 'InternetMaxBandwidthOut: 10\nTag:\n  - Key: a\n'],
  ['BuildContent: |\n  RUN a\n\nName: ab\n', 'BuildContent: |\n  RUN a\n\nName: ab\nInternetMaxBandwidthOut: 10\n'],
  ['', undefined],
];

describe('setBandwidth', () => {
  for (const [before, after] of CASES) {
    it(JSON.stringify(before), async () => {
      const { documents } = await readPipelineFile(before, { path: 'web.pipeline.yaml' });
      const edits = documents[0] && setBandwidth(documents[0], 10);
      assert.equal(edits && applyEdits(before, edits), after);
    });
  }
});
