import { type GpuCounts, newTally } from './counted-device.ts';
import { intercept } from '../../src/lab/boundary/intercept.ts';

/**
 * Counts what WebGL is asked for in this worker from here on; a trainer on WebGL opens its context itself.
 * See `countDevice`.
 */
export function countWebgl(): GpuCounts {
  const tally = newTally();
  const { prototype } = WebGL2RenderingContext;
  intercept(prototype, 'createTexture', (proceed) => {
    tally.made++;
    return proceed();
  });
  intercept(prototype, 'deleteTexture', (proceed, texture) => {
    if (texture) tally.destroyed++;
    proceed(texture);
  });
  for (const draw of ['drawElements', 'drawArrays'] as const) {
    intercept(prototype, draw, (proceed, ...parameters) => {
      tally.launches++;
      proceed(...parameters);
    });
  }
  intercept(prototype, 'readPixels', (proceed, ...parameters) => {
    tally.readbacks++;
    proceed(...parameters);
  });
  return tally;
}
