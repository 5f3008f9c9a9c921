/** What a reader should know before believing a reading, by the code that reports carry. */
export const WARNING_SENTENCES = {
  'software-adapter':
    'This “GPU” is a software adapter: the CPU, playing GPU. Its times say nothing about a graphics card.',
  'not-interleaved':
    'These were measured one after another and not in turns, so a machine that got busier in between would show as a difference.',
  'wide-interval':
    'The time ran out before the interval was within ±5 %. The figures are rough; a second run will move them.',
  'few-samples':
    'Fewer than five blocks were timed. Give the run more time before you trust the interval.',
  'hidden-tab':
    'The tab was hidden for a while. The run waited, but a machine that slept or slowed down in between may show in the samples.',
  drifted:
    'The machine changed speed during the run: the second half of the blocks took over 10 % more or less time than the first. The interval holds both, so run it again when nothing else is busy.',
  'clock-jumped':
    'The browser’s clock jumped back during the run, as after a correction of the system’s time. The blocks that it fell into are left out.',
  'clock-stuck': 'The browser’s clock did not move while it was watched, so its step is unknown.',
  'mixed-comparison':
    'One side is a framework and the other is written by hand, so the ratio compares programs as much as devices.',
  'stopped-early':
    'The run was stopped before its plan was done. These are the blocks timed until then.',
  'device-lost':
    'The GPU was lost before the plan was done. These are the blocks timed until then.',
  unexplained:
    'More than a tenth of the GPU’s epoch is explained by none of its parts. Take the parts for a rough guide; on a busy machine a second run often does better.',
  'sizes-shrunk':
    'This GPU or browser has no room for the largest sizes, or no time for them, so the sweep ends at smaller ones.',
  'points-missing':
    'The time ran out before every point had its blocks. The fit rests on those that are there; give the run more time for the rest.',
  'browser-timer':
    'This browser looks only now and then whether the GPU is done, so a wait for the GPU takes that long even when there is nothing to wait for. The figures show the browser’s timer and not the bus.',
  'machine-busy':
    'Other programs had turns on the processor while several workers computed. How the work scales then says as much about them as about the processor: close them, and run again.',
  'fewer-turns':
    'All workers together got fewer turns than the browser names processors. Other programs had the rest, or the system grants this browser no more, or the browser names more than there are.',
  diverged: 'The loss stopped being a number: the learning rate is too high for this network.',
} as const;

/** The code of a warning. */
export type Warning = keyof typeof WARNING_SENTENCES;

/** Every code, for checking a report from outside. */
export const WARNINGS = Object.keys(WARNING_SENTENCES) as Warning[];
