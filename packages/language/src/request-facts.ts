import type { OperatingSystem } from '@imgtpl/spec';

/**
 * What rules of templates need to know of one request, as its pipeline file says it. What is absent is not given, or is
 * wrong by itself, which is said elsewhere.
 */
export interface RequestFacts {
  /** RegionId. */
  readonly region?: string;
  /** What the image is built on: an image, a family, or a disk file in OSS, which has no id. */
  readonly base?: { readonly type: 'IMAGE' | 'IMAGE_FAMILY'; readonly id: string } | { readonly type: 'OSS' };
  /** The system of the base image, where ImportImageOptions or the name of a public image tells it. */
  readonly system?: OperatingSystem;
  /** Whether the build instance has a way out: InternetMaxBandwidthOut above 0, or a VSwitchId. */
  readonly network?: 'given' | 'none';
}

/**
 * Whether one of the requests may be for a system that runs every command. Where none is, that a command cannot run is all
 * that needs to be said of it: what a Linux shell would make of PowerShell is no news.
 */
export function mayRunOnLinux({ requests }: { readonly requests: readonly RequestFacts[] }): boolean {
  return requests.length === 0 || requests.some(({ system }) => system !== 'windows');
}
