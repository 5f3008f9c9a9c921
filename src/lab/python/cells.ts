/** A program that a chapter shows and runs: `cells/<id>.py`. An exercise has `cells/<id>.check.py` beside it. */
export interface Cell {
  id: string;
  /** The smallest interpreter that runs the program as the chapter says. */
  interpreter: 'micropython' | 'cpython';
  /** Why it must be CPython: a sentence for the reader. */
  why?: string;
  /** Files of `modules/` that the program imports. */
  modules: string[];
}

/** Every program of the chapters, in reading order. */
export const cells: readonly Cell[] = [
  { id: 'counter', interpreter: 'micropython', modules: [] },
  { id: 'adder', interpreter: 'micropython', modules: [] },
  { id: 'callable', interpreter: 'micropython', modules: [] },
  { id: 'lookup', interpreter: 'micropython', modules: [] },
  { id: 'functions-and-classes', interpreter: 'micropython', modules: [] },
  {
    id: 'class-call',
    interpreter: 'cpython',
    why: 'MicroPython makes instances in another way and has no type.__call__ to show.',
    modules: [],
  },
  { id: 'closure', interpreter: 'micropython', modules: [] },
  {
    id: 'object-state',
    interpreter: 'cpython',
    why: 'MicroPython has no pickle module.',
    modules: [],
  },
  { id: 'decorator', interpreter: 'micropython', modules: [] },
  { id: 'countdown', interpreter: 'micropython', modules: [] },
  { id: 'scale', interpreter: 'micropython', modules: [] },
  { id: 'recorder', interpreter: 'micropython', modules: [] },
  { id: 'remembered', interpreter: 'micropython', modules: [] },
  { id: 'forwarding', interpreter: 'micropython', modules: [] },
  { id: 'mlp', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'layer-call', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'no-super-init', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'hook-shapes', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'hook-time', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'call-or-forward', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'trace-call', interpreter: 'micropython', modules: ['nn.py', 'iris.py'] },
  { id: 'trace-forward', interpreter: 'micropython', modules: ['nn.py', 'iris.py'] },
  { id: 'relu-two-ways', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'double-softmax', interpreter: 'micropython', modules: ['functional.py'] },
  { id: 'silent-hook', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'forgotten', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'leaky', interpreter: 'micropython', modules: ['nn.py'] },
  { id: 'watch', interpreter: 'micropython', modules: ['nn.py'] },
];
