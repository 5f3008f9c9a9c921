import { formatCount } from '../../lab/measure/format.ts';
import {
  defaultDevicePlan,
  defaultCapacityPlan,
  defaultHostPlan,
  defaultCpuProbePlan,
  defaultGpuProbePlan,
  defaultLadderPlan,
  defaultLaunchPlan,
  defaultRacePlan,
  defaultSelfTestPlan,
  defaultTransferPlan,
  NOTES_EPOCHS,
  type Plan,
  withField,
} from '../../lab/measure/plan.ts';

/** A choice of how much to train: the epochs, and the budget that may cut them short. */
export interface RunLength {
  readonly value: string;
  readonly label: string;
}

const ALL_EPOCHS: RunLength = {
  value: `${String(NOTES_EPOCHS)} none`,
  label: 'All 20,000 epochs',
};

/** The lengths that a race offers. */
export const RACE_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultRacePlan), label: 'About ten seconds, projected' },
  ALL_EPOCHS,
];

/** The lengths that a device run offers. */
export const DEVICE_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultDevicePlan), label: 'Some seconds' },
  ALL_EPOCHS,
];

/** The lengths that a CPU probe offers. */
export const CPU_PROBE_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultCpuProbePlan), label: 'About twelve seconds' },
  {
    value: lengthOf({ ...defaultCpuProbePlan, budgetMs: 60_000 }),
    label: 'About a minute, with narrower intervals',
  },
];

/** The lengths that a transfer run offers. */
export const TRANSFER_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultTransferPlan), label: 'About fifteen seconds' },
  {
    value: lengthOf({ ...defaultTransferPlan, budgetMs: 60_000 }),
    label: 'About a minute, with narrower intervals',
  },
];

/** The lengths that a ladder offers. */
export const LADDER_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultLadderPlan), label: 'About a second each' },
  ALL_EPOCHS,
];

/** The lengths that a run of launches offers. */
export const LAUNCH_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultLaunchPlan), label: 'About a quarter of a minute' },
  { value: lengthOf({ ...defaultLaunchPlan, budgetMs: 60_000 }), label: 'About a minute' },
];

/** The lengths that a probe of the GPU offers. */
export const GPU_PROBE_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultGpuProbePlan), label: 'About ten seconds' },
  {
    value: lengthOf({ ...defaultGpuProbePlan, budgetMs: 60_000 }),
    label: 'About a minute, with narrower intervals',
  },
];

/** The lengths that a self-test offers; it measures until its budget is spent. */
export const SELF_TEST_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultSelfTestPlan), label: 'Two minutes at the most' },
  {
    value: lengthOf({ ...defaultSelfTestPlan, budgetMs: 600_000 }),
    label: 'Ten minutes at the most',
  },
];

/** The lengths that the host's runner offers; it measures until every interval is narrow or its budget is spent. */
export const HOST_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultHostPlan), label: 'About fifteen seconds' },
  { value: lengthOf({ ...defaultHostPlan, budgetMs: 60_000 }), label: 'A minute' },
];

/** The lengths that the sweep over sizes offers. */
export const CAPACITY_LENGTHS: readonly RunLength[] = [
  { value: lengthOf(defaultCapacityPlan), label: 'About fifteen seconds' },
  {
    value: lengthOf({ ...defaultCapacityPlan, budgetMs: 120_000 }),
    label: 'Two minutes at the most',
  },
];

/** The cadences that every runner offers. */
export const READ_CADENCES: readonly RunLength[] = [
  { value: '1', label: 'Every epoch, as the notes do' },
  { value: '10', label: 'Every 10 epochs' },
  { value: '200', label: 'Every 200 epochs' },
  { value: 'never', label: 'Never' },
];

/** The plan that the form's controls show, on top of fields that have no control. */
export function planFromForm(form: HTMLFormElement, base: Plan): Plan {
  const [epochs = '', budgetMs = ''] = chosen(form, 'length').split(' ');
  const texts = {
    cpu: chosen(form, 'cpu'),
    gpu: chosen(form, 'gpu'),
    readEvery: chosen(form, 'readEvery'),
    epochs,
    budgetMs,
  };
  return Object.entries(texts).reduce((plan, [field, text]) => {
    const outcome = withField(plan, field, text);
    return 'plan' in outcome ? outcome.plan : plan;
  }, base);
}

/** Sets the form's controls to a plan; a value that they do not offer becomes a choice of its own. */
export function planToForm(form: HTMLFormElement, plan: Plan): void {
  choose(form, 'cpu', plan.cpu, plan.cpu);
  choose(form, 'gpu', plan.gpu, plan.gpu);
  choose(form, 'readEvery', String(plan.readEvery), `Every ${String(plan.readEvery)} epochs`);
  const budget =
    plan.budgetMs === 'none' ? 'all trained' : `${formatCount(plan.budgetMs)} ms at the most`;
  choose(form, 'length', lengthOf(plan), `${formatCount(plan.epochs)} epochs, ${budget}`);
}

function chosen(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLSelectElement ? control.value : '';
}

function choose(form: HTMLFormElement, name: string, value: string, label: string): void {
  const control = form.elements.namedItem(name);
  if (!(control instanceof HTMLSelectElement)) return;
  if (![...control.options].some((option) => option.value === value)) {
    control.add(new Option(label, value));
  }
  control.value = value;
}

function lengthOf({ epochs, budgetMs }: Plan): string {
  return `${String(epochs)} ${String(budgetMs)}`;
}
