import { expect, type Page, test } from '@playwright/test';
import { allSizes, flopPerEpoch, type Size } from '../../src/lab/measure/capacity-sizes.ts';
import { defaultCapacityPlan } from '../../src/lab/measure/plan.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { hostReport } from '../unit/fakes/hosts.ts';
import { LAUNCH_BOUND, launchReport, WORK_BOUND } from '../unit/fakes/launch-reports.ts';
import { capacityReport, sizedSamples, sweptSamples } from '../unit/fakes/sizes.ts';
import { transferReport } from '../unit/fakes/transfers.ts';
import { keep, madeUpRace } from './kept.ts';
import { RacePage } from './race-page.ts';

/** A machine that is made up, and what its chapter must say of it: in the runner's answer, and in the prose. */
interface World {
  readonly is: string;
  readonly report: Report;
  readonly answer: RegExp;
  readonly prose: readonly RegExp[];
}

const SIZES = allSizes(defaultCapacityPlan);
const perFlop =
  (ms: number) =>
  (size: Size): number =>
    ms * flopPerEpoch(size);

/** A run over sizes of two sides whose epochs take so long for each operation. */
const capacityOf = (cpuMs: number, gpuMs: number): Report =>
  capacityReport([
    ...sizedSamples({ cpuMs: perFlop(cpuMs), gpuMs: perFlop(gpuMs), sizes: SIZES, rounds: 4 }),
    ...sweptSamples(0.01, 0.01, 1e12),
  ]);

/** Each chapter in the world of a GPU that is fast, and in that of a CPU that is. */
const WORLDS: Readonly<Record<string, readonly World[]>> = {
  transfer: [
    {
      is: 'a GPU whose readings are most of a short epoch',
      report: transferReport({ perReadMs: 0.3, epochMs: 0.4 }),
      answer: /That is most of an epoch, 75\s%/,
      prose: [/share is 75\s%: the readings are the loop’s main cost.*4\.00× as fast/],
    },
    {
      is: 'a GPU whose readings are little of a long epoch',
      report: transferReport({ perReadMs: 0.3, epochMs: 6 }),
      answer: /That is 5\s% of an epoch’s 6\.00\sms/,
      prose: [/share is 5\s%\. Moving it out of the loop can win that much and no more/],
    },
  ],
  launch: [
    {
      is: 'a card on which launches are most of an epoch',
      report: launchReport(LAUNCH_BOUND),
      answer: /Most of its epoch is starting kernels/,
      prose: [/Most of its epoch is starting kernels/, /times as fast/],
    },
    {
      is: 'a machine on which they are little of it',
      report: launchReport(WORK_BOUND),
      answer: /Nearly all of its epoch is something else/,
      prose: [/Nearly all of its epoch is something else/, /No difference can be told/],
    },
  ],
  capacity: [
    {
      is: 'a GPU that is faster at every size',
      report: capacityOf(1e-6, 1e-7),
      answer: /faster than (the|your) CPU at every size measured/,
      prose: [/The GPU is faster at every size measured, from 120 rows on/],
    },
    {
      is: 'a CPU that is faster at every size',
      report: capacityOf(1e-7, 1e-6),
      answer: /CPU is faster at every size up to/i,
      prose: [/the CPU is faster at every size measured/],
    },
  ],
  host: [
    {
      is: 'a GPU that waits for the program',
      report: hostReport({ hostMs: 0.95, epochMs: 1, plainMs: 0.03 }),
      answer: /the GPU waits for the program/,
      prose: [
        /the GPU waits for the program/,
        /That is 31\.7× the whole epoch in plain TypeScript/,
      ],
    },
    {
      is: 'a GPU that hides it, and a CPU slower than the framework’s work',
      report: hostReport({ hostMs: 0.2, epochMs: 20, plainMs: 0.5 }),
      answer: /the GPU is the slower of the two/,
      prose: [/the GPU is the slower of the two/, /That is less than the whole epoch/],
    },
  ],
};

async function openReport(runner: RacePage, report: Report): Promise<void> {
  const chooser = runner.page.waitForEvent('filechooser');
  await runner.button('Open a report (JSON)').click();
  await (
    await chooser
  ).setFiles({
    name: 'report.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(report)),
  });
}

const runnerOn = async (page: Page, chapter: string): Promise<RacePage> => {
  await page.goto(`/overheads/${chapter}/`);
  return new RacePage(page, page.locator(`[data-runner="${chapter}"]`));
};

for (const [chapter, worlds] of Object.entries(WORLDS)) {
  test(`the chapter on ${chapter} says what is so in either world`, async ({ page }) => {
    const runner = await runnerOn(page, chapter);
    for (const { is, report, answer, prose } of worlds) {
      await openReport(runner, report);
      await runner.expectState('done');
      await expect(runner.answer, is).toHaveText(answer);
      for (const said of prose) {
        await expect(page.locator('measured-verdict').filter({ hasText: said }), is).toHaveCount(1);
      }
    }
  });

  test(`the chapter on ${chapter} quotes the race that the reader has run`, async ({ page }) => {
    await page.goto('/race/');
    const race = madeUpRace();
    race.readings['gpu.perLaunchMs'] = race.readings['gpu.launchMs']!;
    await keep(page, race);
    await page.goto(`/overheads/${chapter}/`);
    const quoted = page.locator('measured-value[data-from="race"]');
    expect(await quoted.count()).toBeGreaterThan(0);
    for (const one of await quoted.all()) await expect(one.getByRole('button')).toHaveText(/\d/);
  });
}
