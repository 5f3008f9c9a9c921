import { PLAN_FIELDS, type Plan, withField } from './plan.ts';

/** No plan needs more; a longer link is somebody's mistake or mischief. */
const LONGEST_HASH = 600;
const LONGEST_VALUE = 40;

/** What a link asks of a runner. */
export interface LinkedPlan {
  /** The base plan with every good field of the link set. */
  readonly plan: Plan;
  /** One sentence for each field that was left out. */
  readonly problems: readonly string[];
}

/**
 * Reads a plan from a location's hash, `#run=<runner>&<field>=<value>…`. Null when the hash is not for this
 * runner: a heading's anchor, or another runner's plan. A bad field is named and the rest is used.
 */
export function planFromHash(hash: string, base: Plan): LinkedPlan | null {
  const text = hash.replace(/^#/, '');
  if (!/(^|&)run=/.test(text)) return null;
  const parameters = new URLSearchParams(withinLimit(text));
  if (parameters.get('run') !== base.runner) return null;

  const problems: string[] = [];
  if (text.length > LONGEST_HASH) {
    problems.push(
      `The link is over ${String(LONGEST_HASH)} characters; what lies beyond was left out.`,
    );
  }
  let plan = base;
  for (const [field, value] of parameters) {
    if (field === 'run') continue;
    if (value.length > LONGEST_VALUE || field.length > LONGEST_VALUE) {
      problems.push(`“${field.slice(0, LONGEST_VALUE)}” is too long; it was left out.`);
      continue;
    }
    const outcome = withField(plan, field, value);
    if ('plan' in outcome) plan = outcome.plan;
    else problems.push(outcome.problem);
  }
  return { plan, problems };
}

/** As many whole fields as the limit takes: half a number would be a number too. */
function withinLimit(text: string): string {
  if (text.length <= LONGEST_HASH) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf('&', LONGEST_HASH)));
}

/** The hash that gives this plan again, with every field written out. */
export function planToHash(plan: Plan): string {
  const parameters = new URLSearchParams({ run: plan.runner });
  for (const field of PLAN_FIELDS) parameters.set(field, String(plan[field]));
  return `#${parameters.toString()}`;
}
