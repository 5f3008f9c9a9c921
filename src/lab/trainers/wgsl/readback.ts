/** Bytes in a buffer of the GPU. */
export interface Piece {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Brings floats from VRAM to RAM. A kernel's buffer can't be mapped into RAM, so each readback is a copy into a
 * staging buffer and a wait for that one. Staging buffers are used again: there are never more of them than
 * readbacks at the same time.
 */
export class Readback {
  readonly #device: GPUDevice;
  readonly #bytes: number;
  readonly #made: GPUBuffer[] = [];
  readonly #free: GPUBuffer[] = [];

  /** `bytes` is the most that one readback brings. */
  constructor(device: GPUDevice, bytes: number) {
    this.#device = device;
    this.#bytes = bytes;
  }

  // #region readback
  /** The floats of these pieces, one after the other, as they are once all work submitted so far is done. */
  async read(pieces: readonly Piece[]): Promise<Float32Array> {
    const staging = this.#free.pop() ?? this.#make();
    const encoder = this.#device.createCommandEncoder();
    let bytes = 0;
    for (const piece of pieces) {
      encoder.copyBufferToBuffer(piece.buffer, piece.offset, staging, bytes, piece.bytes);
      bytes += piece.bytes;
    }
    this.#device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ, 0, bytes);
    const floats = new Float32Array(staging.getMappedRange(0, bytes).slice(0));
    staging.unmap();
    this.#free.push(staging);
    return floats;
  }
  // #endregion readback

  /** Destroys the staging buffers. */
  dispose(): void {
    for (const buffer of this.#made) buffer.destroy();
  }

  #make(): GPUBuffer {
    const buffer = this.#device.createBuffer({
      label: 'staging',
      size: this.#bytes,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    this.#made.push(buffer);
    return buffer;
  }
}
