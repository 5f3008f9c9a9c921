import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';

/** Each overhead's chapter, and how its diagram is called. */
const DIAGRAMS = [
  { path: '/overheads/transfer/', name: /^Bytes crossing the bus\. / },
  { path: '/overheads/launch/', name: /^Launches queueing\. / },
  { path: '/overheads/capacity/', name: /^A GPU’s lanes, / },
  { path: '/overheads/host/', name: /^A time line with two rows\. / },
];

/** Opens a chapter and gives its diagram, of which there must be one. */
async function openDiagram(page: Page, { path, name }: (typeof DIAGRAMS)[number]) {
  await page.goto(path);
  const diagram = page.getByRole('figure').filter({ has: page.getByRole('img', { name }) });
  await expect(diagram).toHaveCount(1);
  await diagram.scrollIntoViewIfNeeded();
  return { diagram, pause: diagram.getByRole('checkbox', { name: 'Pause' }) };
}

/** What the diagram's animations do, each state named once: `[]` when it has none. */
const states = (diagram: Locator): Promise<string[]> =>
  diagram.evaluate((figure) => [
    ...new Set(figure.getAnimations({ subtree: true }).map(({ playState }) => playState)),
  ]);

/** How far the first of the animations has come, in milliseconds. */
const position = (diagram: Locator): Promise<number> =>
  diagram.evaluate((figure) => Number(figure.getAnimations({ subtree: true })[0]?.currentTime));

/** Checks that the picture moves. */
async function expectRunning(diagram: Locator): Promise<void> {
  await expect.poll(() => states(diagram)).toEqual(['running']);
  const before = await position(diagram);
  await expect.poll(() => position(diagram)).toBeGreaterThan(before);
}

/** Checks that the picture stands still, wherever it had come to. */
async function expectPaused(diagram: Locator): Promise<void> {
  await expect.poll(() => states(diagram)).toEqual(['paused']);
  const before = await position(diagram);
  await diagram.evaluate(() => new Promise(requestAnimationFrame));
  expect(await position(diagram)).toBe(before);
}

/** Words of the drawing that leave it, or run into other words. */
const misplacedWords = (diagram: Locator): Promise<string[]> =>
  diagram.evaluate((figure) => {
    // A line of text is higher than its letters are.
    const AIR = 2;
    const drawing = [...figure.querySelectorAll('svg')].find(({ clientWidth }) => clientWidth > 0);
    if (!drawing) throw new Error('The diagram has no drawing.');
    const edge = drawing.getBoundingClientRect();
    const words = [...drawing.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    if (words.length === 0) throw new Error('The drawing has no words.');
    const outside = words.filter(
      ({ box }) =>
        box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + AIR,
    );
    const overlapping = words.filter(({ box }, index) =>
      words
        .slice(index + 1)
        .some(
          (other) =>
            box.left < other.box.right &&
            other.box.left < box.right &&
            box.top + AIR < other.box.bottom - AIR &&
            other.box.top + AIR < box.bottom - AIR,
        ),
    );
    return [...outside, ...overlapping].map(({ text }) => text);
  });

for (const chapter of DIAGRAMS) {
  test.describe(`the diagram of ${chapter.path}`, () => {
    test('moves by transform and opacity alone, until the reader presses Pause', async ({
      page,
    }) => {
      const { diagram, pause } = await openDiagram(page, chapter);
      await expectRunning(diagram);
      const animated = await diagram.evaluate((figure) =>
        figure
          .getAnimations({ subtree: true })
          .flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes())
          .flatMap((keyframe) => Object.keys(keyframe))
          .filter((key) => !/^(offset|computedOffset|easing|composite)$/.test(key)),
      );
      expect([...new Set(animated)].filter((key) => !/^(transform|opacity)$/.test(key))).toEqual(
        [],
      );

      await pause.click();
      await expectPaused(diagram);
      await pause.press('Space');
      await expectRunning(diagram);
    });

    test('stands still while a runner prepares and measures', async ({ page }) => {
      const { diagram } = await openDiagram(page, chapter);
      const runner = page.locator('[data-runner]').first();
      for (const [state, expectState] of [
        ['preparing', expectPaused],
        ['measuring', expectPaused],
        ['done', expectRunning],
      ] as const) {
        await runner.evaluate((element, to) => {
          element.setAttribute('data-state', to);
        }, state);
        await expectState(diagram);
      }
    });

    test('is a still picture for who asked for less motion, and on paper', async ({ page }) => {
      const { diagram, pause } = await openDiagram(page, chapter);
      for (const media of [{ reducedMotion: 'reduce' }, { media: 'print' }] as const) {
        await expectRunning(diagram);
        await page.emulateMedia(media);
        expect(await states(diagram)).toEqual([]);
        await expect(pause).toBeHidden();
        await page.emulateMedia({ reducedMotion: null, media: null });
      }
    });

    test('shows all of its words on a phone and on a desktop', async ({ page }) => {
      const { diagram } = await openDiagram(page, chapter);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await misplacedWords(diagram), `${String(width)} px`).toEqual([]);
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(overflow, `${String(width)} px`).toBe(0);
      }
    });

    test('gives axe nothing to find, moving in the light and paused in the dark', async ({
      page,
    }) => {
      const { pause } = await openDiagram(page, chapter);
      for (const [colorScheme, isPaused] of [
        ['light', false],
        ['dark', true],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await pause.setChecked(isPaused);
        const { violations } = await new AxeBuilder({ page })
          .include('figure:has(input[type="checkbox"])')
          .analyze();
        expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
      }
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const chapter of DIAGRAMS) {
    test(`the diagram of ${chapter.path} moves, and Pause stops it`, async ({ page }) => {
      const { diagram, pause } = await openDiagram(page, chapter);
      await expect.poll(() => states(diagram)).toEqual(['running']);
      await pause.click();
      await expect.poll(() => states(diagram)).toEqual(['paused']);
    });
  }
});
