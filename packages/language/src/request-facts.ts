import type { OperatingSystem } from '@imgtpl/spec';

/**
 * What rules for templates need to know about one request, from its pipeline file. A value is absent if it is not given
 * or is itself wrong, which is reported elsewhere.
 */
export interface RequestFacts {
  /** RegionId. */
  readonly region?: string | undefined;
  /** What the image is built on: an image, a family, or a disk file in OSS, which has no id. */
  readonly base?:
    | { readonly type: 'IMAGE' | 'IMAGE_FAMILY'; readonly id: string }
    | { readonly type: 'OSS' }
    | undefined;
  /** The operating system of the base image, if ImportImageOptions or the name of a public image tells it. */
  readonly system?: OperatingSystem | undefined;
  /** Whether the intermediate instance can reach the Internet: InternetMaxBandwidthOut above 0, or a VSwitchId. */
  readonly network?: 'given' | 'none' | undefined;
}

/** Whether one of the requests may build an image of a system; true if there are no requests. */
export function mayBuildFor(system: OperatingSystem, requests: readonly RequestFacts[]): boolean {
  return requests.length === 0 || requests.some((request) => (request.system ?? system) === system);
}
