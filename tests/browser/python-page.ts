import { expect, type Locator, type Page } from '@playwright/test';
import { hold } from './hold.ts';

/** The longest that opening MicroPython, or running into the five seconds' limit, may take on a busy machine. */
const RUN_LIMIT_MS = 20_000;

/** The longest that opening CPython may take on a busy machine. */
export const CPYTHON_LIMIT_MS = 50_000;

/** Files of the interpreters as the site serves them. */
export const PYTHON_FILES = /\/_astro\/(micropython|pyodide|python_stdlib|python-worker)[^/]*$/;

/** What is fetched when the reader turns to a program. */
const EDITOR_PROGRAMS = /\/_astro\/(python|call-trace)-binding[^/]*\.js$/;

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

  /** Keeps the editors' programs back until the function that it gives is called. */
  static async holdPrograms(page: Page): Promise<() => void> {
    return hold(page, EDITOR_PROGRAMS);
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
    await expect(this.runner.locator('[data-part="coloured"]')).toHaveText(text);
  }

  /** Waits for the end of a run, whichever it is. */
  async expectEnd(state: string | RegExp = ENDED, timeout = RUN_LIMIT_MS): Promise<void> {
    await expect(this.runner).toHaveAttribute('data-state', state, { timeout });
  }

  /** Presses Run and waits for the end. */
  async run(state: string | RegExp = ENDED, timeout = RUN_LIMIT_MS): Promise<void> {
    await this.button('Run').click();
    await expect(this.runner).not.toHaveAttribute('data-state', 'idle');
    await this.expectEnd(state, timeout);
  }

  /** Runs a program that must end well, as proof that what came before left no harm. */
  async expectNextRunWorks(timeout = RUN_LIMIT_MS): Promise<void> {
    await this.write('print("works", 6 * 7)');
    await this.run('done', timeout);
    await expect(this.result).toContainText('works 42');
  }
}
