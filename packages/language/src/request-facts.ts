import type { OperatingSystem } from '@imgtpl/spec';

/**
 * What rules of templates need to know of one request, as its pipeline file says it. What is absent is not given, or is
 * wrong by itself, which is said elsewhere.
 */
export interface RequestFacts {
  /** RegionId. */
  readonly region?: string | undefined;
  /** What the image is built on: an image, a family, or a disk file in OSS, which has no id. */
  readonly base?:
    | { readonly type: 'IMAGE' | 'IMAGE_FAMILY'; readonly id: string }
    | { readonly type: 'OSS' }
    | undefined;
  /** The system of the base image, where ImportImageOptions or the name of a public image tells it. */
  readonly system?: OperatingSystem | undefined;
  /** Whether the intermediate instance has a way out: InternetMaxBandwidthOut above 0, or a VSwitchId. */
  readonly network?: 'given' | 'none' | undefined;
}

/** Whether one of the requests may build an image of a system; where there is no request, any may come. */
export function mayRunOn(system: OperatingSystem, requests: readonly RequestFacts[]): boolean {
  return requests.length === 0 || requests.some((request) => (request.system ?? system) === system);
}
