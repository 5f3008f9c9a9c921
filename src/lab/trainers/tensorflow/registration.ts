import { findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';

type Factory = Parameters<typeof registerBackend>[1];

/**
 * Registers a backend in place of the one that has its name; the package's own is one such.
 *
 * @returns What takes it away again, and frees all that it holds.
 */
export function registerInstead(name: string, factory: Factory): () => void {
  const unregister = (): void => {
    // The types say that there is always a factory, but before the first registration there is none.
    if (findBackendFactory(name) as unknown) removeBackend(name);
  };
  unregister();
  registerBackend(name, factory);
  return unregister;
}
