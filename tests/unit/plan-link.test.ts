import { describe, expect, it } from 'vitest';
import { type LinkedPlan, planFromHash, planToHash } from '../../src/lab/measure/plan-link.ts';
import { defaultRacePlan, type Plan } from '../../src/lab/measure/plan.ts';

/** What a hash that is for the race asks of it. */
function linked(hash: string): LinkedPlan {
  const link = planFromHash(hash, defaultRacePlan);
  if (!link) throw new Error(`${hash} was not taken for the race’s.`);
  return link;
}

const otherPlan: Plan = {
  runner: 'race',
  cpu: 'typescript',
  gpu: 'tfjs-webgpu',
  epochs: 77,
  readEvery: 'never',
  batch: 64,
  hidden: 3,
  lr: 0.125,
  seed: 9,
  budgetMs: 'none',
};

describe('a link to a plan', () => {
  it.each([defaultRacePlan, otherPlan])('gives the plan again that it was made from', (plan) => {
    const hash = planToHash(plan);
    expect(hash).toMatch(/^#run=race&/);
    expect(linked(hash)).toEqual({ plan, problems: [] });
  });

  it('sets the fields that it has, and leaves the rest as they were', () => {
    expect(linked('#run=race&epochs=100&cpu=typescript')).toEqual({
      plan: { ...defaultRacePlan, epochs: 100, cpu: 'typescript' },
      problems: [],
    });
    expect(linked('#run=race').plan).toEqual(defaultRacePlan);
  });

  it.each(['', '#', '#verdict', '#run', '#running=race', '#epochs=5'])(
    'is not seen in the hash “%s”',
    (hash) => {
      expect(planFromHash(hash, defaultRacePlan)).toBeNull();
    },
  );

  it.each(['#run=launch&epochs=5', '#run=', '#run=RACE'])(
    'for another runner is left to it: %s',
    (hash) => {
      expect(planFromHash(hash, defaultRacePlan)).toBeNull();
    },
  );

  it('names every bad field, and uses the rest', () => {
    const { plan, problems } = linked(
      '#run=race&epochs=0&speed=9&batch=-1&hidden=1e9&lr=NaN&seed=text&readEvery=&cpu=typescript',
    );
    expect(plan).toEqual({ ...defaultRacePlan, cpu: 'typescript' });
    expect(problems).toHaveLength(7);
    for (const field of ['epochs', 'speed', 'batch', 'hidden', 'lr', 'seed', 'readEvery']) {
      expect(problems.filter((sentence) => sentence.startsWith(`“${field}`))).toHaveLength(1);
    }
  });

  it('names a value that is too long without repeating it', () => {
    const { plan, problems } = linked(`#run=race&epochs=${'9'.repeat(50)}&batch=64`);
    expect(plan).toEqual({ ...defaultRacePlan, batch: 64 });
    expect(problems).toEqual(['“epochs” is too long; it was left out.']);
  });

  it('cuts the name of a field that is too long', () => {
    const { problems } = linked(`#run=race&${'x'.repeat(500)}=1`);
    expect(problems).toEqual([`“${'x'.repeat(40)}” is too long; it was left out.`]);
  });

  it('says that it is too long as a whole, and uses the fields within the limit', () => {
    const { plan, problems } = linked(`#run=race&epochs=100${'&seed=1'.repeat(100)}&batch=64`);
    expect(plan).toEqual({ ...defaultRacePlan, epochs: 100, seed: 1 });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^The link is over 600 characters; .*\.$/);
  });

  it('does not take half of a number that the limit cuts through', () => {
    const start = '#run=race&seed=1';
    const filler = `&batch=64${'&'.repeat(600 - start.length - 9 - 10)}`;
    const { plan } = linked(`${start}${filler}&epochs=123456`);
    expect(plan).toEqual({ ...defaultRacePlan, seed: 1, batch: 64 });
  });

  it('takes the last of a field that is there twice', () => {
    expect(linked('#run=race&epochs=5&epochs=6').plan.epochs).toBe(6);
  });

  it('survives escapes that stand for nothing', () => {
    expect(linked('#run=race&epochs=%E0%A4%A').problems).toHaveLength(1);
    expect(linked('#run=race&%00=%00').problems).toHaveLength(1);
  });
});
