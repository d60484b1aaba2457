import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { CreateImagePipelineRequest } from '@alicloud/ecs20140526';

// The packages are CommonJS with a default export, which `import` would wrap.
const require = createRequire(import.meta.url);
const sdk: typeof import('@alicloud/ecs20140526') = require('@alicloud/ecs20140526');
const { cast }: typeof import('@darabonba/typescript') = require('@darabonba/typescript');
const { $OpenApiUtil }: typeof import('@alicloud/openapi-core') = require('@alicloud/openapi-core');

/** A request in the API's own names as an object of the official SDK's request class. */
export function sdkRequest(request: object): CreateImagePipelineRequest {
  return cast(request, new sdk.CreateImagePipelineRequest({}));
}

/** The queries that the official SDK really sends for each request, captured by a local server. */
export async function wireQueries(requests: readonly object[]): Promise<readonly string[]> {
  const queries: string[] = [];
  // The content is part of the URL here: 16 KB of it give a URL of up to 50 KB.
  const server = createServer({ maxHeaderSize: 1 << 20 }, (message, response) => {
    queries.push(message.url?.replace(/^\/\?/, '') ?? '');
    response.setHeader('content-type', 'application/json');
    response.end('{"ImagePipelineId":"ip-1","RequestId":"r-1"}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    // It listens on a port, not on a pipe.
    const { port } = server.address() as AddressInfo;
    const config = new $OpenApiUtil.Config({
      accessKeyId: 'testAK',
      accessKeySecret: 'testSK',
      regionId: 'cn-hangzhou',
      endpoint: `127.0.0.1:${port}`,
      protocol: 'http',
    });
    const client = new sdk.default(config);
    for (const request of requests) await client.createImagePipeline(sdkRequest(request));
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return queries;
}
