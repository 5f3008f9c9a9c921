/** A step that could not be done, told so that a person can go on: which step, why, and what to do. */
export class StepFailure extends Error {
  /**
   * @param {string} step What was being done, as a noun: "Install", "Build".
   * @param {string} reason Why it stopped, one sentence.
   * @param {string} advice What the person can do about it, one sentence or more.
   */
  constructor(step, reason, advice) {
    super(reason);
    this.name = 'StepFailure';
    this.step = step;
    this.advice = advice;
  }
}

/**
 * Prints a failure on standard error and makes the process end with exit code 1.
 * Anything that is not a {@link StepFailure} is a fault of this program, so its stack is shown.
 *
 * @param {unknown} error What was thrown.
 */
export function reportFailure(error) {
  process.exitCode = 1;
  if (error instanceof StepFailure) {
    process.stderr.write(
      `\n${error.step} failed.\n  Why: ${error.message}\n  What to do: ${error.advice}\n`,
    );
    return;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`\nUnexpected failure, please report it:\n${detail}\n`);
}
