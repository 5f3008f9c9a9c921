import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { hold } from './hold.ts';
import { EDITOR_PROGRAMS, expectOfRun, PYTHON_FILES } from './python-page.ts';

const PATH = '/call/module/';

/** The call trace of the page, as a reader finds it. */
class TracePage {
  readonly root: Locator;
  readonly program: Locator;
  readonly slider: Locator;
  readonly rows: Locator;
  readonly code: Locator;

  constructor(page: Page) {
    this.root = page.locator('call-trace');
    this.program = this.root.getByRole('textbox', { name: 'Program whose calls are traced' });
    this.slider = this.root.getByRole('slider', { name: 'Step' });
    this.rows = this.root.getByRole('region', { name: /^Calls/ }).getByRole('listitem');
    this.code = this.root.getByRole('region', { name: 'The code of this step' });
  }

  static async open(page: Page): Promise<TracePage> {
    await page.goto(PATH);
    return new TracePage(page);
  }

  press(name: string): Promise<void> {
    return this.root.getByRole('button', { name, exact: true }).click();
  }

  /** Starts a run; what it gives is to be waited for. */
  async run(code?: string): Promise<void> {
    if (code !== undefined) await this.program.fill(code);
    await this.press('Run');
  }

  async expectStep(sentence: RegExp): Promise<void> {
    await expect(this.slider).toHaveAttribute('aria-valuetext', sentence);
    await expect(this.root.getByText(sentence)).toBeVisible();
  }
}

test('the recorded trace is there at once, and names the Python that ran', async ({ page }) => {
  const trace = await TracePage.open(page);
  await expect(trace.rows).toHaveCount(13);
  await expect(trace.root.getByText(/^Python 3\.\S+ printed$/)).toBeVisible();
  await expect(trace.root.getByText('model(x) makes 13 calls, 4 of them to hooks')).toBeVisible();
  await trace.expectStep(/^Step 1 of 26: MLP\.__call__, which stands in Module, is called/);
});

test('buttons and keys step forward and back, and the code follows', async ({ page }) => {
  // Steps of its own it makes by the page's clock, which stands still, so that none is missed.
  await page.clock.install({ time: 0 });
  const trace = await TracePage.open(page);
  await page.clock.pauseAt(3_600_000);
  await trace.press('Forward');
  await trace.expectStep(/^Step 2 of 26: pre-hook before is called/);
  await expect(trace.code.getByRole('listitem').filter({ hasText: 'def' }).last()).toHaveText(
    /def before\(module, args\):/,
  );
  await trace.slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await trace.expectStep(/^Step 4 of 26: MLP\.forward is called with 4 numbers/);
  await page.keyboard.press('ArrowRight');
  await expect(trace.code).toContainText('out = self.fc1(x)');
  await page.keyboard.press('End');
  await trace.expectStep(/^Step 26 of 26: MLP\.__call__ returns 3 numbers/);
  await expect(trace.root.getByRole('button', { name: 'Forward', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect(trace.root.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await trace.expectStep(/^Step 1 of 26/);
  await page.clock.runFor(1200);
  await trace.expectStep(/^Step 2 of 26/);
  await page.keyboard.press(' ');
  await expect(trace.root.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('a row leads to the step at which its call begins', async ({ page }) => {
  const trace = await TracePage.open(page);
  await trace.press('relu: ReLU.forward 10 → 10');
  await trace.expectStep(/relu: ReLU\.forward is called with 10 numbers/);
  await expect(trace.root.getByRole('button', { name: 'relu: ReLU.forward' })).toHaveAttribute(
    'aria-current',
    'step',
  );
});

test('with model.forward(x) the program changes and the model’s own hooks are silent', async ({
  page,
}) => {
  const trace = await TracePage.open(page);
  await trace.root.getByRole('radio', { name: 'model.forward(x)' }).check();
  await expect(trace.program).toHaveValue(/scores = model\.forward\(x\)/);
  await expect(trace.rows).toHaveCount(10);
  await expect(trace.rows.filter({ hasText: /hook/ })).not.toHaveCount(0);
  await trace.expectStep(/^Step 1 of 20: MLP\.forward is called/);
  await trace.run();
  await expectOfRun(trace.root.getByText(/^MicroPython 1\.\S+ printed$/)).toBeVisible();
  await expect(trace.rows).toHaveCount(10);
  await expect(trace.root.getByText(/own 2 hooks fall silent/)).toBeVisible();
});

test('the trace follows an edited program', async ({ page }) => {
  const trace = await TracePage.open(page);
  await trace.run(`from nn import Linear, Module

class Small(Module):
    def __init__(self):
        super().__init__()
        self.only = Linear(2, 1)
    def forward(self, x):
        return self.only(x)

model = Small()
print(len(model([1.0, 2.0])))
`);
  await expectOfRun(trace.root.getByText(/runs no hooks in either way/)).toBeVisible();
  await expect(trace.rows).toHaveCount(4);
  await expect(trace.rows.nth(2)).toContainText('only: Linear.__call__');
  await trace.press('Start over');
  await expect(trace.program).toHaveValue(/class MLP/);
});

const EXCEPTION = `from nn import ReLU
def fail(module, args):
    raise ValueError("from the hook")
model = ReLU()
model.register_forward_pre_hook(fail)
model([1.0])
`;

/** A program, and what is said of it. */
const BAD: readonly (readonly [string, string, RegExp])[] = [
  ['an exception in a hook', EXCEPTION, /ValueError: from the hook/],
  ['no import of nn', 'print("hello")', /never came to import nn/],
  ['no call', 'import nn', /calls no module and no method/],
  ['a syntax error', 'import nn\nmodel(', /SyntaxError/],
  ['an endless loop', 'import nn\nwhile True: pass', /did not come to its end/],
  [
    'an endless recursion through __call__',
    'from nn import Module\nclass A(Module):\n    def forward(self, x):\n        return self(x)\nmodel = A()\nmodel(1)',
    /RuntimeError/,
  ],
  [
    'a program that writes into the record',
    'from nn import ReLU\nopen("calls.jsonl", "w").write("rubbish\\n")\nmodel = ReLU()\n',
    /can’t be read/,
  ],
];

test('bad programs are answered with a sentence, and the next run works', async ({ page }) => {
  const trace = await TracePage.open(page);
  for (const [what, code, answer] of BAD) {
    await trace.run(code);
    await expectOfRun(trace.root.getByText(answer).first(), what).toBeVisible();
    await expect(trace.root.getByText(/calltrace\.py/), what).toHaveCount(0);
  }
  await trace.press('Start over');
  await trace.run();
  await expectOfRun(trace.rows).toHaveCount(13);
});

test('has no accessibility problems, before and after a run', async ({ page }) => {
  const trace = await TracePage.open(page);
  const check = async () =>
    (await new AxeBuilder({ page }).include('call-trace').analyze()).violations;
  expect(await check()).toEqual([]);
  await trace.run();
  await expectOfRun(trace.root.getByText(/^MicroPython 1\.\S+ printed$/)).toBeVisible();
  await trace.press('Forward');
  expect(await check()).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('both traces are on the page', async ({ page }) => {
    await page.goto(PATH);
    const root = page.locator('call-trace');
    await expect(root.getByText('MLP.__call__', { exact: true })).toBeVisible();
    await expect(root.getByText('MLP.forward', { exact: true })).toHaveCount(2);
    await expect(root.getByRole('button', { name: 'Play' })).toBeHidden();
  });
});

test('what was written before the program was here is known as a change', async ({ page }) => {
  const release = await hold(page, EDITOR_PROGRAMS);
  const trace = await TracePage.open(page);
  const own = await trace.program.inputValue();
  await trace.program.fill(own.replace('model(x)', 'model.forward(x)'));
  release();
  await expect(trace.root.getByRole('radio', { name: 'model.forward(x)' })).toBeChecked();

  await trace.program.fill(`${own}\nprint("late")`);
  await expect(trace.root.getByRole('status')).toHaveText(/The program has changed/);
  await trace.press('Start over');
  await expect(trace.program).toHaveValue(own);
});

test('what was chosen before the program was here stays chosen', async ({ page }) => {
  const release = await hold(page, EDITOR_PROGRAMS);
  const trace = await TracePage.open(page);
  await trace.program.press('Control+Home');
  await page.keyboard.type('# mine\n');
  const forward = trace.root.getByRole('radio', { name: 'model.forward(x)' });
  await forward.check();
  await trace.slider.fill('5');
  release();
  await expect(trace.program).toHaveValue(/^# mine\n[^]*scores = model\.forward\(x\)/);
  await expect(forward).toBeChecked();
  await trace.expectStep(/^Step 6 of 20/);
});

test('a program that could not be fetched is no longer spoken of when it comes', async ({
  page,
}) => {
  const refuse = await hold(page, EDITOR_PROGRAMS);
  refuse('abort');
  const trace = await TracePage.open(page);
  await trace.press('Forward');
  await expect(trace.root.getByRole('status')).toContainText('could not be loaded');
  await page.unrouteAll();
  await trace.press('Forward');
  await trace.expectStep(/^Step 2 of 26/);
  await expect(trace.root.getByRole('status')).toBeEmpty();
  await expect(trace.root).toHaveAttribute('data-state', 'idle');
});

test('a program that is changed while it runs is not taken for the one that ran', async ({
  page,
}) => {
  const trace = await TracePage.open(page);
  const own = await trace.program.inputValue();
  const release = await hold(page, PYTHON_FILES);
  await trace.run();
  await expect(trace.root.getByRole('status')).toHaveText('Running.');
  await trace.root.getByRole('radio', { name: 'model.forward(x)' }).check();
  await trace.program.press('Control+Home');
  await page.keyboard.type('# mine\n');
  release();
  await expectOfRun(trace.root.getByText(/^MicroPython 1\.\S+ printed$/)).toBeVisible();
  await expect(trace.root).toHaveAttribute('data-state', 'done');
  await expect(trace.program).toHaveValue(`# mine\n${own.replace('model(x)', 'model.forward(x)')}`);
  await expect(trace.root.getByRole('radio', { name: 'model.forward(x)' })).toBeChecked();
  await expect(trace.root.getByRole('status')).toHaveText(/The program has changed/);
});
