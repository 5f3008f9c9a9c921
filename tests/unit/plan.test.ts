import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultRacePlan, PLAN_FIELDS, planSchema, withField } from '../../src/lab/measure/plan.ts';

/** The plan that a good field gives; fails the test for a bad one. */
function good(field: string, text: string) {
  const outcome = withField(defaultRacePlan, field, text);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.plan;
}

/** The sentence about a bad field; fails the test for a good one. */
function problem(field: string, text: string): string {
  const outcome = withField(defaultRacePlan, field, text);
  if ('plan' in outcome) throw new Error(`${field}=${text} was taken.`);
  return outcome.problem;
}

describe('the default plan of the race', () => {
  it('is the notes’ job, and a plan that may come from outside', () => {
    expect(v.parse(planSchema, defaultRacePlan)).toEqual(defaultRacePlan);
    expect(defaultRacePlan).toMatchObject({
      cpu: 'tfjs-cpu',
      gpu: 'tfjs-webgpu',
      epochs: 20_000,
      readEvery: 1,
      batch: 120,
      hidden: 10,
      lr: 0.01,
    });
  });
});

describe('a field of a plan', () => {
  it.each([
    ['cpu', 'typescript', 'typescript'],
    ['epochs', '100', 100],
    ['epochs', '1e3', 1000],
    ['readEvery', '200', 200],
    ['readEvery', 'never', 'never'],
    ['budgetMs', 'none', 'none'],
    ['lr', '0.05', 0.05],
    ['seed', '0', 0],
    ['seed', '4294967295', 4_294_967_295],
    ['batch', '1', 1],
  ] as const)('is set from text: %s=%s', (field, text, value) => {
    expect(good(field, text)).toEqual({ ...defaultRacePlan, [field]: value });
  });

  it('is set on a frozen copy', () => {
    expect(Object.isFrozen(good('epochs', '100'))).toBe(true);
    expect(defaultRacePlan.epochs).toBe(20_000);
  });

  const numbers = PLAN_FIELDS.filter((field) => field !== 'cpu' && field !== 'gpu');
  const bad = ['-1', '1e9999', 'NaN', 'Infinity', 'many', '', ' 5', '0x10', '1,000', '١'];
  it.each(numbers.flatMap((field) => bad.map((text) => [field, text] as const)))(
    'is refused with a sentence that names it: %s=%s',
    (field, text) => {
      const sentence = problem(field, text);
      expect(sentence).toMatch(/^“.*” was left out: .*\.$/);
      expect(sentence).toContain(`“${field}=${text}”`);
    },
  );

  it.each(['epochs', 'readEvery', 'batch', 'hidden', 'lr', 'budgetMs'])(
    'can’t be nothing: %s=0',
    (field) => {
      expect(problem(field, '0')).toContain(`“${field}=0” was left out`);
    },
  );

  it.each(['epochs', 'readEvery', 'batch', 'hidden', 'lr', 'budgetMs'])(
    'can’t be more than a browser takes: %s=1e9',
    (field) => {
      expect(problem(field, '1e9')).toContain(`“${field}=1e9” was left out`);
    },
  );

  it.each(['epochs', 'readEvery', 'batch', 'hidden', 'seed', 'budgetMs'])(
    'that counts can’t be a fraction: %s=2.5',
    (field) => {
      expect(problem(field, '2.5')).toContain('a whole number');
    },
  );

  it('is refused with the words that it takes, too', () => {
    for (const text of ['0', 'often', '2.5']) {
      expect(problem('readEvery', text)).toMatch(/from 1 to 1,000,000, or never\.$/);
    }
    for (const text of ['1', 'all', '700.5']) {
      expect(problem('budgetMs', text)).toMatch(/from 500 to 3,600,000, or none\.$/);
    }
  });

  it('takes a trainer of its own side only', () => {
    expect(problem('cpu', 'tfjs-webgpu')).toContain('tfjs-cpu');
    expect(problem('gpu', 'typescript')).toContain('tfjs-webgpu');
  });

  it.each(['speed', 'runner', '__proto__', 'constructor', ''])(
    'that no plan has is named: “%s”',
    (field) => {
      expect(problem(field, '1')).toBe(`“${field}” is not a field of a plan; it was left out.`);
    },
  );
});
