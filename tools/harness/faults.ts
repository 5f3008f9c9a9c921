import { intercept } from '../../src/lab/boundary/intercept.ts';

/** What can be made to go wrong with a GPU. */
export type Fault =
  /** Every shader has an error at its end. */
  | 'broken-shader'
  /** There is no memory left, for buffers or textures of any size. */
  | 'no-memory'
  /** A launch may be two workgroups wide at the most; WebGPU alone says so. */
  | 'narrow-launches'
  /** The device is lost as soon as it is given work. */
  | 'lost-device';

/** No shader language knows these words; they stand in the last line. */
const NONSENSE = ' planted nonsense';

/** Makes something go wrong with this device from here on. */
export function plantInDevice(device: GPUDevice, fault: Fault): void {
  if (fault === 'broken-shader') {
    intercept(device, 'createShaderModule', (proceed, descriptor) =>
      proceed({ ...descriptor, code: descriptor.code + NONSENSE }),
    );
  } else if (fault === 'lost-device') {
    intercept(device.queue, 'submit', (proceed, commands) => {
      proceed(commands);
      device.destroy();
    });
  } else if (fault === 'narrow-launches') {
    plantLimit(device, 'maxComputeWorkgroupsPerDimension', 2);
  } else {
    plantNoMemory(device);
  }
}

/** The limit that is told, and that programs go by. */
function plantLimit(device: GPUDevice, limit: keyof GPUSupportedLimits, value: number): void {
  const limits: Record<string, unknown> = {};
  // They are the prototype's getters, which no other object may use.
  for (const name in device.limits) limits[name] = device.limits[name as typeof limit];
  Object.defineProperty(device, 'limits', { value: { ...limits, [limit]: value } });
}

/**
 * The buffers are made all the same, for a browser that really ran out of memory would take the machine with it.
 * What WebGPU says of it is said: to the innermost scope that asked for it, or else as an event.
 */
function plantNoMemory(device: GPUDevice): void {
  const scopes: { filter: GPUErrorFilter; error: GPUError | null }[] = [];
  intercept(device, 'pushErrorScope', (proceed, filter) => {
    scopes.push({ filter, error: null });
    proceed(filter);
  });
  intercept(device, 'popErrorScope', (proceed) => {
    const error = scopes.pop()?.error;
    return proceed().then((real) => error ?? real);
  });
  intercept(device, 'createBuffer', (proceed, descriptor) => {
    const error = new GPUOutOfMemoryError('Planted: no memory left.');
    const scope = scopes.findLast(({ filter }) => filter === 'out-of-memory');
    if (scope) scope.error ??= error;
    else device.dispatchEvent(new GPUUncapturedErrorEvent('uncapturederror', { error }));
    return proceed(descriptor);
  });
}

/** Makes something go wrong with all WebGL of this worker from here on. */
export function plantInWebgl(fault: Fault): void {
  const { prototype } = WebGL2RenderingContext;
  if (fault === 'broken-shader') {
    intercept(prototype, 'shaderSource', (proceed, shader, source) =>
      proceed(shader, source + NONSENSE),
    );
  } else if (fault === 'lost-device') {
    intercept(prototype, 'drawElements', function (proceed, ...parameters) {
      proceed(...parameters);
      this.getExtension('WEBGL_lose_context')?.loseContext();
    });
  } else if (fault === 'no-memory') {
    intercept(prototype, 'getError', () => WebGL2RenderingContext.OUT_OF_MEMORY);
  }
}
