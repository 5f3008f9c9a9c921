import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { plantInWorker, RacePage } from './race-page.ts';

const PATH = '/hardware/gpu/';

const open = (page: Page, hash = '#run=gpu-probe&budgetMs=4000'): Promise<RacePage> =>
  RacePage.open(page, hash, PATH);

/** The longest that a run may take on a busy machine until its first points are drawn. */
const FIRST_POINTS_LIMIT_MS = 40_000;

/** Puts this in the place of what an adapter says. */
const adapterSays = (what: string): string => `
  const original = GPU.prototype.requestAdapter;
  GPU.prototype.requestAdapter = async function (...asked) {
    const adapter = await original.apply(this, asked);
    const says = ${what};
    return new Proxy(adapter, {
      get: (target, key) => {
        if (key in says) return says[key];
        const value = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };`;

test('a probe measures the GPU, draws while it goes on, and calls a software adapter by its name', async ({
  page,
}) => {
  test.slow();
  // On a phone, where the tables are narrowest.
  await page.setViewportSize({ width: 360, height: 900 });
  const probe = await open(page, '#run=gpu-probe&budgetMs=7000');
  const steps = probe.runner.getByRole('figure', { name: /^Time of one launch/ });
  const before = await steps.getByRole('img').first().innerHTML();
  await probe.button('Run').click();
  await probe.expectState('measuring');
  await expect
    .poll(() => steps.getByRole('img').first().innerHTML(), { timeout: FIRST_POINTS_LIMIT_MS })
    .not.toBe(before);
  await probe.expectState('done', 60_000);

  const { readings, environment, warnings } = await probe.theReport();
  for (const name of ['gpu.peakFlops', 'gpu.bytesPerSecond']) {
    expect(readings[name]?.value, name).toBeGreaterThan(0);
    expect(readings[name]?.low, name).toBeLessThanOrEqual(readings[name]?.value ?? NaN);
    expect(readings[name]?.high, name).toBeGreaterThanOrEqual(readings[name]?.value ?? NaN);
  }
  // Its units are the machine's processors, and it may not claim more.
  const atOnce = readings['gpu.workgroupsAtOnce'];
  expect(atOnce?.value ?? 1).toBeLessThanOrEqual(environment.hardwareConcurrency ?? NaN);
  expect(environment.gpu?.limits?.['maxBufferSize']).toBeGreaterThan(0);
  expect(environment.gpu?.features).toContain('timestamp-query');
  expect(warnings).toContain('software-adapter');
  await expect(probe.answer).toContainText('virtual or software adapter: your CPU, playing GPU');
  await expect(probe.runner).toContainText(/WebGL’s renderer.*SwiftShader/);

  for (const summary of [
    'The launches as a table',
    'Its limits, in words',
    'Its features, in words',
  ]) {
    await probe.runner.getByText(summary).click();
  }
  await expect(probe.runner.getByRole('row', { name: /^maxBufferSize/ })).toContainText(/[GM]iB/);
  await expect(probe.runner.getByRole('row', { name: /^1 / })).toContainText('1.00');
  await probe.runner.getByText(/method, environment and numbers/i).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(wider).toBe(0);
});

test('a name that the browser withholds is said to be withheld, and WebGL’s stands beside', async ({
  page,
}) => {
  const info = "{ vendor: '', architecture: '', device: '', description: '' }";
  await plantInWorker(
    page,
    `${adapterSays(`{ info: ${info} }`)}
     const { getParameter } = WebGL2RenderingContext.prototype;
     WebGL2RenderingContext.prototype.getParameter = function (name) {
       return name === this.RENDERER ? 'Planted <b>Renderer</b>' : getParameter.call(this, name);
     };`,
  );
  const probe = await open(page, '#run=gpu-probe&budgetMs=1000');
  await probe.run('Run');
  await probe.expectState('done');
  await expect(probe.answer).toContainText('Your browser withholds this GPU’s name.');
  await expect(probe.answer).toContainText('WebGL calls the GPU here Planted <b>Renderer</b>.');
});

test('limits that the browser has lowered cost the readings that need more, with the reason', async ({
  page,
}) => {
  await plantInWorker(
    page,
    adapterSays(`{
      limits: new Proxy(adapter.limits, {
        get: (limits, name) => {
          if (name === 'maxBufferSize' || name === 'maxStorageBufferBindingSize') {
            return 2 ** 20 * 16;
          }
          return limits[name];
        },
      }),
      requestDevice: async () => {
        const device = await adapter.requestDevice();
        Object.defineProperty(device, 'limits', {
          value: { maxBufferSize: 2 ** 24, maxStorageBufferBindingSize: 2 ** 24 },
        });
        return device;
      },
    }`),
  );
  const probe = await open(page, '#run=gpu-probe&budgetMs=5000');
  await probe.run('Run');
  await probe.expectState('done');
  const { readings, environment } = await probe.theReport();
  expect(environment.gpu?.limits?.['maxBufferSize']).toBe(2 ** 24);
  expect(readings['gpu.bytesPerSecond']).toMatchObject({ value: null });
  expect(readings['gpu.peakFlops']?.value).toBeGreaterThan(0);
  await expect(probe.runner.getByRole('row', { name: /^Moves/ })).toContainText(
    'no room for two buffers',
  );
});

test('Stop keeps the launches that were timed', async ({ page }) => {
  test.slow();
  const probe = await open(page, '#run=gpu-probe&budgetMs=1000000');
  await probe.button('Run').click();
  await expect
    .poll(() => probe.runner.getByRole('progressbar').getAttribute('value').then(Number), {
      timeout: FIRST_POINTS_LIMIT_MS,
    })
    .toBeGreaterThan(0);
  await probe.button('Stop').click();
  await probe.expectState('cancelled');
  const { warnings, samples } = await probe.theReport();
  expect(warnings).toContain('stopped-early');
  expect(samples.some(({ arm }) => arm === 'sweep.workgroups')).toBe(true);
});

test('a GPU that is lost in between leaves what was timed, and says so', async ({ page }) => {
  await plantInWorker(
    page,
    `const { requestDevice } = GPUAdapter.prototype;
     let device;
     GPUAdapter.prototype.requestDevice = async function (...asked) {
       return (device = await requestDevice.apply(this, asked));
     };
     const post = postMessage.bind(self);
     self.postMessage = (message) => {
       post(message);
       if (message.progress?.samples.length > 0) setTimeout(() => device.destroy(), 60);
     };`,
  );
  const probe = await open(page);
  await probe.run('Run');
  await probe.expectState('failed');
  await expect(probe.status).toContainText('lost the GPU');
  expect((await probe.theReport()).warnings).toContain('device-lost');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recording stands, with its tables', async ({ page }) => {
    await page.goto(PATH);
    const runner = page.locator('[data-runner="gpu-probe"]');
    await expect(runner.getByText(/^Recorded example, not your machine: \S/)).toBeVisible();
    await expect(runner.getByRole('row', { name: /^Computes/ })).toContainText('FLOP/s');
    await expect(runner).toContainText('no browser tells');
  });
});
