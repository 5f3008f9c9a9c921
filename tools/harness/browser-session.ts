import type { Page } from '@playwright/test';
import type { Problem } from '../../src/lab/model/problem.ts';
import type { TrainerId } from '../../src/lab/trainers/registry.ts';
import { Unsupported } from '../../src/lab/trainers/trainer.ts';
import type { BrowserFacts, Call, Operation, Operations } from './protocol.ts';
import type { Opened, Session, Timed } from './session.ts';

/** Goes to the harness's page, which stays open for as many sessions as wanted. */
export async function openHarnessPage(page: Page, url: string): Promise<BrowserFacts> {
  await page.goto(url);
  return page.evaluate(() => window.harness.facts());
}

/**
 * Opens a trainer in a worker of the harness's page.
 *
 * @throws Unsupported with the trainer's own sentence, or an Error with what went wrong in the worker.
 */
export function openBrowserSession(
  page: Page,
  trainerId: TrainerId,
  problem: Problem,
): Promise<Session> {
  return inNewWorker(page, async (ask, end) => ({
    opened: await ask('open', trainerId, problem),
    lossesAt: (...parameters) => ask('lossesAt', ...parameters),
    weights: () => ask('weights'),
    timeBlock: (epochs) => ask('timeBlock', epochs),
    dispose: end,
  }));
}

/** The machine's SIMD limit in a worker of the harness's page, with the step of its clock; throws as above. */
export function openBrowserSimdLimit(
  page: Page,
  problem: Problem,
): Promise<Timed & Pick<Opened, 'clockStepMs'>> {
  return inNewWorker(page, async (ask, end) => ({
    ...(await ask('openSimdLimit', problem)),
    timeBlock: (epochs) => ask('timeBlock', epochs),
    dispose: end,
  }));
}

/** Asks a worker for one operation, and throws as `openBrowserSession` does. */
export type Ask = <O extends Operation>(
  operation: O,
  ...parameters: Parameters<Operations[O]>
) => ReturnType<Operations[O]>;

/** A worker of the harness's page in which nothing was opened yet. */
export interface HarnessWorker {
  readonly ask: Ask;
  /** Ends it at once, with all that it holds. */
  readonly end: () => Promise<void>;
}

/** Starts a worker of the harness's page. */
export async function startWorker(page: Page): Promise<HarnessWorker> {
  const worker = await page.evaluate(() => window.harness.start());
  const answerTo = async (call: Call): Promise<unknown> => {
    const answer = await page.evaluate(([to, asked]) => window.harness.call(to, asked), [
      worker,
      call,
    ] as const);
    if (answer.kind === 'done') return answer.value;
    const { kind, message } = answer;
    throw kind === 'unsupported' ? new Unsupported(message) : new Error(message);
  };
  return {
    ask: (operation, ...parameters) =>
      answerTo({ operation, parameters }) as ReturnType<Operations[typeof operation]>,
    end: () => page.evaluate((number) => window.harness.end(number), worker),
  };
}

/** Starts a worker and opens something in it; if that fails, the worker ends. */
async function inNewWorker<T>(
  page: Page,
  open: (ask: Ask, end: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const { ask, end } = await startWorker(page);
  try {
    return await open(ask, end);
  } catch (error) {
    await end();
    throw error;
  }
}
