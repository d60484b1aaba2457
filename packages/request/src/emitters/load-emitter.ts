import type { EmitFormat } from '../emit-format.js';
import type { Emitter } from './emitter.js';

/** Loads only the emitter of this format. */
export async function loadEmitter(format: EmitFormat): Promise<Emitter> {
  switch (format) {
    case 'json':
      return (await import('./json.js')).emitJson;
    case 'query':
    case 'form':
      return (await import('./query.js')).queryEmitter(format);
    case 'aliyun-cli':
      return (await import('./aliyun-cli.js')).emitAliyunCli;
    case 'terraform':
      return (await import('./terraform.js')).emitTerraform;
    case 'ros':
      return (await import('./ros.js')).emitRos;
    case 'sdk-typescript':
      return (await import('./sdk-typescript.js')).emitSdkTypescript;
    case 'dockerfile':
      return (await import('./dockerfile.js')).emitDockerfile;
    default:
      return format satisfies never;
  }
}
