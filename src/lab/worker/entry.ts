import { openBoundary } from '../boundary/webgpu-boundary.ts';
import { experiments } from '../experiments/catalogue.ts';
import {
  Cancelled,
  type ExperimentHost,
  Interrupted,
  Unsupported,
} from '../experiments/experiment.ts';
import { logicalProcessors } from '../hardware/logical-processors.ts';
import { GpuUnavailable, openGpu } from '../hardware/open-gpu.ts';
import {
  type Ended,
  type FromWorker,
  parseToWorker,
  PROTOCOL_VERSION,
  type ToWorker,
} from './protocol.ts';
import { versions } from './versions.ts';
import type { Report } from '../measure/report.ts';

/** The run under way. A Stop may come while nobody waits for an answer, so it is kept. */
let running: { runId: number; cancelled: boolean; resume: (wasHidden: boolean) => void } | null =
  null;

/** What a browser may leave out of its navigator and its global scope. */
const offered: {
  readonly gpu?: GPU;
  readonly hardwareConcurrency?: unknown;
} = navigator;

const post = (message: FromWorker): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = parseToWorker(data);
  if (message.kind === 'run') {
    void run(message);
  } else if (message.runId === running?.runId) {
    if (message.kind === 'cancel') running.cancelled = true;
    running.resume(message.kind === 'continue' && message.wasHidden);
  }
});

async function run({ runId, plan, arms }: Extract<ToWorker, { kind: 'run' }>): Promise<void> {
  const state: NonNullable<typeof running> = { runId, cancelled: false, resume: () => undefined };
  running = state;
  const host: ExperimentHost = {
    now: () => performance.now(),
    randomSeed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    openGpu: () => openGpu(offered.gpu),
    openBoundary,
    browser: {
      userAgent: navigator.userAgent,
      hardwareConcurrency: logicalProcessors(offered),
      crossOriginIsolated:
        (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated ?? false,
      versions,
    },
    progress: async (progress) => {
      const resumed = new Promise<boolean>((resolve) => (state.resume = resolve));
      const { losses, samples, ...rest } = progress;
      post({
        kind: 'progress',
        runId,
        progress: { ...rest, losses: [...losses], samples: [...samples] },
      });
      const wasHidden = await resumed;
      if (state.cancelled) throw new Cancelled();
      return { wasHidden };
    },
  };
  post({
    kind: 'ended',
    runId,
    ...(await outcomeOf(experiments[plan.runner]({ plan, arms }, host))),
  });
}

/** A throw inside an async listener would reach nobody, so every end becomes a message. */
async function outcomeOf(report: Promise<Report>): Promise<Omit<Ended, 'kind' | 'runId'>> {
  try {
    return { outcome: 'done', report: await report, message: null };
  } catch (error) {
    if (error instanceof GpuUnavailable) {
      return { outcome: 'unavailable', report: null, message: error.message };
    }
    const { cause, partial } =
      error instanceof Interrupted ? error : { cause: error, partial: null };
    if (cause instanceof Unsupported) {
      return { outcome: 'unavailable', report: partial, message: cause.message };
    }
    if (cause instanceof Cancelled) return { outcome: 'cancelled', report: partial, message: null };
    const message = cause instanceof Error ? cause.message : String(cause);
    return { outcome: 'failed', report: partial, message };
  }
}

post({ kind: 'ready', version: PROTOCOL_VERSION });
