import { expect, type Locator, type Page } from '@playwright/test';
import * as v from 'valibot';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';

/** A run of a second and a half, with the trainer that needs nothing loaded. */
export const SHORT_PLAN = '#run=race&cpu=typescript&budgetMs=1500';

/**
 * A run that no machine gets to the end of while a test looks on: a million epochs of a millisecond or so on either side.
 * A Stop is heard between blocks, and what a slow machine has measured is lost where one of them lasts over a second.
 */
export const ENDLESS_PLAN =
  '#run=race&cpu=typescript&gpu=wgsl-steps&epochs=1000000&hidden=1000&budgetMs=none';

/** The longest that a short run may take on a busy machine, compiling on a software adapter included. */
const SHORT_RUN_LIMIT_MS = 120_000;

/** A state of the runner in which no run is under way. */
const ENDED = /^(done|cancelled|failed|unavailable)$/;

/** The program that measures, in its worker. */
const WORKER_SCRIPT = '**/_astro/entry-*.js';

/** A page with a runner, the race's if no other is named, and what a reader can see and do there. */
export class RacePage {
  readonly page: Page;
  readonly runner: Locator;
  /** The line that says what the run is doing, or why it ended. */
  readonly status: Locator;
  readonly answer: Locator;

  constructor(page: Page, runner: Locator = page.locator('[data-runner="race"]')) {
    this.page = page;
    this.runner = runner;
    this.status = runner.getByRole('status');
    this.answer = runner.locator('[data-part="answer"]');
  }

  /** Opens a page with the plan of a hash, and waits until the runner that it is for has taken it. */
  static async open(page: Page, hash = SHORT_PLAN, path = '/race/'): Promise<RacePage> {
    const plan = new URLSearchParams(hash.slice(1));
    const race = new RacePage(page, page.locator(`[data-runner="${plan.get('run') ?? 'race'}"]`));
    await page.goto(`${path}${hash}`);
    const budget = plan.get('budgetMs');
    if (budget !== null) {
      await expect(race.control('How long')).toHaveValue(new RegExp(` ${budget}$`));
    }
    return race;
  }

  /** A button by its name. */
  button(name: string): Locator {
    return this.runner.getByRole('button', { name, exact: true });
  }

  /** A choice by its label. */
  control(name: string): Locator {
    return this.runner.getByRole('combobox', { name });
  }

  /** Waits for a state of the runner. */
  async expectState(state: string | RegExp, timeout = SHORT_RUN_LIMIT_MS): Promise<void> {
    await expect(this.runner).toHaveAttribute('data-state', state, { timeout });
  }

  /** Presses a button and waits for the end of the run, whichever it is. */
  async run(name: string): Promise<void> {
    await this.button(name).click();
    await this.expectState(ENDED);
  }

  /** The element's `report`, checked against the contract; null before the first run. */
  async report(): Promise<Report | null> {
    const report = await this.runner.evaluate(
      (element) => (element as HTMLElement & { report: unknown }).report,
    );
    return report === null ? null : v.parse(reportSchema, report);
  }

  /** The element's `report`, which must be there. */
  async theReport(): Promise<Report> {
    const report = await this.report();
    if (report === null) throw new Error('The runner has no report.');
    return report;
  }

  /** All that the runner shows of a result, drawings included. */
  result(): Promise<string> {
    return this.runner.locator('.oh-run-result').innerHTML();
  }

  /** Presses a button in the moment in which the status line says this, however short the moment is. */
  async pressWhen(says: string, name: string): Promise<void> {
    const button = await this.button(name).elementHandle();
    await this.status.evaluate(
      (line, { says, button }) => {
        const observer = new MutationObserver(() => {
          if (!line.textContent.includes(says)) return;
          observer.disconnect();
          (button as HTMLButtonElement).click();
        });
        observer.observe(line, { childList: true, characterData: true, subtree: true });
      },
      { says, button },
    );
  }
}

/** Adds a fault to the measuring program: `code` runs in the worker before the program does. */
export async function plantInWorker(page: Page, code: string): Promise<void> {
  await page.route(WORKER_SCRIPT, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code}\n${await response.text()}` });
  });
}

/**
 * Destroys the device when the program reports its progress in this phase. While it measures or sweeps, at the second
 * report: at the first, a slow machine may have timed one side alone.
 */
export const loseDeviceIn = (phase: 'warming-up' | 'measuring' | 'sweeping'): string => `
  const { requestDevice } = GPUAdapter.prototype;
  let device;
  let seen = 0;
  GPUAdapter.prototype.requestDevice = async function (...asked) {
    return (device = await requestDevice.apply(this, asked));
  };
  const post = postMessage.bind(self);
  self.postMessage = (message) => {
    post(message);
    const { phase, fraction } = message.progress ?? {};
    if (phase !== '${phase}' || (phase === 'measuring' && !(fraction > 0))) return;
    if (phase === 'warming-up' || seen++ > 0) {
      setTimeout(() => device?.destroy(), 60);
    }
  };`;

/** Keeps the measuring program from being loaded. */
export async function withholdWorker(page: Page): Promise<void> {
  await page.route(WORKER_SCRIPT, (route) => route.abort());
}

/** Checks that a reading lies inside its interval, on five blocks or more. */
export function expectSound(report: Report, name: string): void {
  const reading = report.readings[name];
  expect(reading?.value, name).toBeGreaterThan(0);
  expect(reading?.low, name).toBeLessThanOrEqual(reading?.value ?? NaN);
  expect(reading?.high, name).toBeGreaterThanOrEqual(reading?.value ?? NaN);
  expect(reading?.n, name).toBeGreaterThanOrEqual(5);
}
