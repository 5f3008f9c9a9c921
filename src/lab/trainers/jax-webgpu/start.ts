import { getWebGPUDevice, init } from '@jax-js/jax';
import { Unsupported } from '../trainer.ts';

/**
 * Starts jax-js on this device, once for a worker's life: jax-js has no way to let go of a device.
 *
 * It would open a device of its own, which nobody else could watch, count or share. It asks the browser for an
 * adapter, so for the length of that question this device answers in the browser's place.
 */
export async function startOn(device: GPUDevice): Promise<void> {
  const { gpu } = navigator;
  const adapter = {
    limits: device.limits,
    features: device.features,
    requestDevice: () => Promise.resolve(device),
  };
  Object.defineProperty(gpu, 'requestAdapter', {
    configurable: true,
    value: () => Promise.resolve(adapter),
  });
  // jax-js asks before it first waits, so nobody else can meet the stand-in.
  const starting = init('webgpu');
  Reflect.deleteProperty(gpu, 'requestAdapter');
  await starting;
  if (getWebGPUDevice() !== device) {
    throw new Unsupported(
      'jax-js keeps the first WebGPU device that a worker gives it, and this is another one.',
    );
  }
}
