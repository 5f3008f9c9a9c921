import type {
  Boundary,
  BoundarySettings,
  GpuCounts as Crossed,
} from '../../src/lab/boundary/boundary.ts';
import { intercept } from '../../src/lab/boundary/intercept.ts';
import { openBoundary } from '../../src/lab/boundary/webgpu-boundary.ts';

/** What some work under settings asked of the GPU, and what became of WebGPU's methods meanwhile. */
export interface Crossing<T> {
  readonly result: T;
  /** What the boundary counted. */
  readonly crossed: Crossed;
  /** Submits that got through to the browser's own method. */
  readonly submitted: number;
  /** Methods of WebGPU's classes that were not the browser's own while the work was done: `GPUQueue.submit`. */
  readonly changed: readonly string[];
  /** Those that were not the browser's own when it was over. */
  readonly leftBehind: readonly string[];
}

/** The boundary of a trainer's device, watched from the browser's side. */
export class BoundaryUnderTest {
  readonly #boundary: Boundary;

  private constructor(boundary: Boundary) {
    this.#boundary = boundary;
  }

  /** Opens the boundary of a device that is not counted: a count hides the device's methods from the boundary. */
  static async open(device: GPUDevice): Promise<BoundaryUnderTest> {
    return new BoundaryUnderTest(await openBoundary(device));
  }

  /** Does some work under settings, and waits for it. */
  async under<T>(settings: BoundarySettings, work: () => Promise<T>): Promise<Crossing<T>> {
    const { counts } = this.#boundary;
    const before = { ...counts };
    let submitted = 0;
    let changed: readonly string[] = [];
    const stopCounting = intercept(GPUQueue.prototype, 'submit', (proceed, commands) => {
      submitted++;
      proceed(commands);
    });
    const own = webgpuMethods();
    const result = await this.#boundary.under(settings, () => {
      changed = changesSince(own);
      return work();
    });
    const leftBehind = changesSince(own);
    stopCounting();
    return {
      result,
      crossed: {
        launches: counts.launches - before.launches,
        submits: counts.submits - before.submits,
        uploads: counts.uploads - before.uploads,
        reads: counts.reads - before.reads,
      },
      submitted,
      changed,
      leftBehind,
    };
  }
}

/** Every method of WebGPU's classes, by class and name. */
function webgpuMethods(): Map<string, unknown> {
  const classes = Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('GPU'));
  return new Map(
    classes.flatMap((name) => {
      const { prototype } = Reflect.get(globalThis, name) as { prototype?: object };
      const members = Object.entries(Object.getOwnPropertyDescriptors(prototype ?? {}));
      return members.map(([member, { value }]) => [`${name}.${member}`, value as unknown] as const);
    }),
  );
}

/** The names of what is another function now, or there no more, or new. */
function changesSince(own: ReadonlyMap<string, unknown>): string[] {
  const now = webgpuMethods();
  const names = new Set([...own.keys(), ...now.keys()]);
  return [...names].filter((name) => own.get(name) !== now.get(name));
}
