type Callee = (value: number) => number;

/** Sixteen functions that differ, so that no engine takes them for one. A power of two, so that `&` finds the next. */
const CALLEES: readonly Callee[] = [
  (value) => (value + 1) | 0,
  (value) => (value + 3) | 0,
  (value) => (value ^ 5) | 0,
  (value) => (value - 7) | 0,
  (value) => (value + 9) | 0,
  (value) => (value ^ 11) | 0,
  (value) => (value + 13) | 0,
  (value) => (value - 15) | 0,
  (value) => (value + 17) | 0,
  (value) => (value ^ 19) | 0,
  (value) => (value + 21) | 0,
  (value) => (value - 23) | 0,
  (value) => (value + 25) | 0,
  (value) => (value ^ 27) | 0,
  (value) => (value + 29) | 0,
  (value) => (value - 31) | 0,
];

/**
 * The CPU's counterpart of launches: calls of functions that do next to nothing, one after the other. No compiler can
 * leave them out, for each works on what the one before returned, and the last value is handed back. None can inline
 * them, because one place calls sixteen functions in turn: engines inline where a place has met up to about five.
 * What a call takes includes the loop around it and the look-up of the next function.
 */
export function makeCalls(count: number, start: number): number {
  let value = start;
  for (let done = 0; done < count; done++) value = CALLEES[done & 15]!(value);
  return value;
}
