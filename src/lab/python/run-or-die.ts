import { died, type ProgramEnd } from './job.ts';

/** What a browser throws when calls lie too deep for its stack; the names differ. */
const TOO_DEEP = /stack|recursion/i;

/** Runs a program whose interpreter may die of it, and turns that into an end with a sentence. */
export function runOrDie(interpreter: string, run: () => ProgramEnd): ProgramEnd {
  try {
    return run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(error);
    return died(
      TOO_DEEP.test(reason)
        ? `The program called itself until ${interpreter} had no room left for another call, and ${interpreter} died ` +
            'of it. The next run starts a new one. Look for a call that never ends.'
        : `The program made ${interpreter} itself fail (${reason.slice(0, 200)}). The next run starts a new one.`,
    );
  }
}
