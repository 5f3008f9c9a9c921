import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cells } from '../../src/lab/python/cells.ts';

const CELLS = 'src/lab/python/cells';
const MODULES = 'src/lab/python/modules';

/** What fits into the editor on a laptop without a break. */
const LONGEST_LINE = 60;

/** Programs that the call trace shows, and no runner. */
const isTraced = (id: string) => id.startsWith('trace-');

const files = globSync(`${CELLS}/*.py`).map((path) => basename(path));
const named = (ending: string) =>
  files.flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : [])).sort();
const checks = named('.check.py');
const solutions = named('.solution.py');
const programs = named('.py').filter((name) => !name.includes('.') && !isTraced(name));
const shown = cells.filter(({ id }) => !isTraced(id));

const text = (name: string) => readFileSync(`${CELLS}/${name}`, 'utf8');
const chapters = ['index', 'module'].map((name) =>
  readFileSync(`src/content/docs/call/${name}.mdx`, 'utf8'),
);

/** Ids of the runners of a chapter, in order, each with what stands since the runner before it. */
const runners = chapters.flatMap((chapter) =>
  [...chapter.matchAll(/([^]*?)<PythonRunner cell="([^"]+)" \/>/g)].map(([, before, id]) => ({
    before: before ?? '',
    id: id ?? '',
  })),
);

/** The modules of this project that a program imports. */
function imported(program: string): string[] {
  const names = [...program.matchAll(/^(?:from|import) (\w+)/gm)].map(
    ([, name]) => `${name ?? ''}.py`,
  );
  const own = globSync(`${MODULES}/*.py`).map((path) => basename(path));
  return own.filter((name) => names.includes(name)).sort();
}

describe('the catalogue of Python programs', () => {
  it('lists every program that a runner shows once, and no other', () => {
    expect(shown.map(({ id }) => id).sort()).toEqual(programs);
  });

  it.each(shown)('$id names the modules that it imports', ({ id, modules }) => {
    const all = [`${id}.py`, `${id}.check.py`, `${id}.solution.py`].filter((name) =>
      files.includes(name),
    );
    for (const name of all)
      expect(modules, name).toEqual(expect.arrayContaining(imported(text(name))));
    expect([...modules].sort()).toEqual(imported(text(`${id}.py`)));
  });

  it('gives a reason where a program needs CPython, and only there', () => {
    for (const { id, interpreter, why } of cells) {
      expect(why === undefined, id).toBe(interpreter === 'micropython');
    }
  });
});

describe('the programs in the chapters', () => {
  it('are shown once each', () => {
    expect(runners.map(({ id }) => id).sort()).toEqual(shown.map(({ id }) => id).sort());
  });

  it('follow a question to answer before the run, or are exercises', () => {
    const unasked = runners.filter(({ before }) => !before.includes('<PredictFirst'));
    expect(unasked.map(({ id }) => id).sort()).toEqual(checks);
  });

  it('have a solution if they have a check, and it is shown', () => {
    expect(solutions).toEqual(checks);
    for (const id of solutions) {
      expect(chapters.join(''), id).toContain(`cells/${id}.solution.py?raw`);
    }
  });

  it.each([...programs, ...solutions.map((id) => `${id}.solution`)])('%s has short lines', (id) => {
    const long = text(`${id}.py`)
      .split('\n')
      .filter((line) => line.length > LONGEST_LINE);
    expect(long).toEqual([]);
  });
});
