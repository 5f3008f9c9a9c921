/** What was asked of the GPU. */
export interface GpuCounts {
  /** Kernels that were launched. */
  readonly launches: number;
  /** Calls of `submit`. */
  readonly submits: number;
  /** Writes into buffers: `writeBuffer`, and buffers that were made with their contents. */
  readonly uploads: number;
  /** Buffers mapped into RAM. */
  readonly reads: number;
}

// #region settings
/** What happens at the boundary between a trainer and its GPU. The trainer knows nothing of it. */
export interface BoundarySettings {
  /**
   * A null GPU: launches, submits, uploads and reads do nothing. All else is done: encoders and bind groups are made,
   * and waiting lasts until the browser has gone through everything that was encoded.
   */
  readonly isNull: boolean;
  /** How many times a pass does its launches: the same work in the same order, again. */
  readonly repeats: number;
  /** Empty launches after each launch. */
  readonly addedLaunches: number;
  /** Delays that are planted to see whether the instrument finds them. */
  readonly delays: PlantedDelays;
}

/** Delays inside the calls that reach the GPU. */
export interface PlantedDelays {
  /** Behind each launch, on the GPU: so many turns of a kernel that counts. */
  readonly launchTurns: number;
  /** Behind each upload, on the GPU: so many turns of the same kernel. */
  readonly uploadTurns: number;
  /** After each read, on the host. */
  readonly readMs: number;
}
// #endregion settings

/** Nothing planted. */
export const NO_DELAYS: PlantedDelays = { launchTurns: 0, uploadTurns: 0, readMs: 0 };

/** The GPU as it is. */
export const UNTOUCHED: BoundarySettings = {
  isNull: false,
  repeats: 1,
  addedLaunches: 0,
  delays: NO_DELAYS,
};

/**
 * The boundary between trainers and the GPU of this worker: counts what crosses it, and can add to it. Its own
 * operations cross it as a trainer's do, so they are delayed and counted alike.
 */
export interface Boundary {
  /** What has crossed since the boundary was opened. */
  readonly counts: GpuCounts;
  /** Does some work under these settings, and then leaves the GPU's interface as the browser made it. */
  under<T>(settings: BoundarySettings, work: () => Promise<T>): Promise<T>;
  /** Empty launches in one pass, waited for. */
  launches(count: number): Promise<void>;
  /**
   * Uploads of 4 bytes, each with a launch of the kernel that counts behind it, waited for once: what a planted delay
   * makes of an upload, done by hand. Between uploads a delay also makes the next one wait for it, so it is timed among them.
   */
  delayedUploads(count: number, turns: number): Promise<void>;
  /** One launch of the kernel that counts, waited for. */
  count(turns: number): Promise<void>;
  /** Uploads of 4 bytes, waited for once. */
  uploads(count: number): Promise<void>;
  /** Empty submits, waited for once. */
  submits(count: number): Promise<void>;
  /** Waits for a GPU that has nothing to do, one after the other. */
  syncs(count: number): Promise<void>;
  /** Reads of 4 bytes one after the other, each of them after a few empty launches that are not counted. */
  reads(count: number): Promise<void>;
  /** Frees what the boundary holds on the GPU. */
  dispose(): void;
}
