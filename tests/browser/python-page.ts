import { expect, type Locator, type Page } from '@playwright/test';

/** The longest that opening MicroPython, or running into the five seconds' limit, may take on a busy machine. */
const RUN_LIMIT_MS = 20_000;

/** For what a run gives: the first one fetches and opens Python, which takes a busy machine longer than other waits. */
export const expectOfRun = expect.configure({ timeout: RUN_LIMIT_MS });

/** The longest that opening CPython may take on a busy machine. */
export const CPYTHON_LIMIT_MS = 50_000;

/** Files of the interpreters as the site serves them. */
export const PYTHON_FILES = /\/_astro\/(micropython|pyodide|python_stdlib|python-worker)[^/]*$/;

/** What is fetched when the reader turns to a program. */
export const EDITOR_PROGRAMS = /\/_astro\/(python|call-trace)-binding[^/]*\.js$/;

/** A state of the runner in which no run is under way. */
const ENDED = /^(done|cancelled|failed)$/;

/** A Python runner of a page, and what a reader can see and do there. */
export class PythonPage {
  readonly page: Page;
  readonly runner: Locator;
  readonly program: Locator;
  readonly status: Locator;
  /** What the last run gave. */
  readonly result: Locator;

  constructor(page: Page, cell = 'counter') {
    this.page = page;
    this.runner = page.locator(`[data-runner="python"][data-cell="${cell}"]`);
    this.program = this.runner.getByRole('textbox', { name: 'Python program' });
    this.status = this.runner.getByRole('status');
    this.result = this.runner.locator('[data-part="result"]');
  }

  /** Opens the chapter that has the cell. */
  static async open(page: Page, { cell = 'counter', hash = '' } = {}): Promise<PythonPage> {
    const python = new PythonPage(page, cell);
    await page.goto(`/call/${hash}`);
    await expect(python.program).toHaveValue(/\w/);
    return python;
  }

  /** The same with the page's clock stopped: no run meets its time limit, however slow this machine is. */
  static async openWithoutTime(page: Page): Promise<PythonPage> {
    await page.clock.install({ time: 0 });
    const python = await PythonPage.open(page);
    await page.clock.pauseAt(3_600_000);
    return python;
  }

  /** A button by its name. */
  button(name: string): Locator {
    return this.runner.getByRole('button', { name, exact: true });
  }

  /** Puts a program into the box. */
  async write(code: string): Promise<void> {
    await this.program.fill(code);
  }

  /** Waits until the editor's program, fetched when the box gets the focus, colours what is in it. Until then Tab leaves. */
  async expectLive(): Promise<void> {
    const text = await this.program.inputValue();
    const coloured = this.runner.locator('[data-part="coloured"]');
    await expect(coloured).toHaveText(text);
    await expect(coloured).toBeVisible();
  }

  /** Waits for the end of a run, whichever it is. */
  async expectEnd(state: string | RegExp = ENDED, timeout = RUN_LIMIT_MS): Promise<void> {
    await expect(this.runner).toHaveAttribute('data-state', state, { timeout });
  }

  /** Presses Run and waits for the end. */
  async run(state: string | RegExp = ENDED, timeout = RUN_LIMIT_MS): Promise<void> {
    await this.button('Run').click();
    await expectOfRun(this.runner).not.toHaveAttribute('data-state', 'idle');
    await this.expectEnd(state, timeout);
  }

  /** Runs a program that must end well, as proof that what came before left no harm. */
  async expectNextRunWorks(timeout = RUN_LIMIT_MS): Promise<void> {
    await this.write('print("works", 6 * 7)');
    await this.run('done', timeout);
    await expect(this.result).toContainText('works 42');
  }
}
