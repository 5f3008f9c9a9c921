/** Where a runner stands, for sentences that lead to it. */
export interface RunnerPlace {
  /** The runner, as a sentence calls it. */
  readonly name: string;
  /** The title of its chapter. */
  readonly chapter: string;
  /** Its chapter and heading, from the site's root. */
  readonly href: string;
}

/** The place of every runner, by its id. */
const RUNNER_PLACES: Readonly<Record<string, RunnerPlace>> = {
  race: { name: 'the race', chapter: 'CPU against GPU', href: '/race/#run' },
  ladder: {
    name: 'the ladder',
    chapter: 'Getting the time back',
    href: '/overheads/together/#run',
  },
  'self-test': { name: 'the self-test', chapter: 'How we measure', href: '/method/#self-test' },
  'cpu-probe': {
    name: 'the probe of the CPU',
    chapter: 'Reading a CPU',
    href: '/hardware/cpu/#run',
  },
  'gpu-probe': {
    name: 'the probe of the GPU',
    chapter: 'Reading a GPU',
    href: '/hardware/gpu/#run',
  },
  device: {
    name: 'the device runner',
    chapter: 'Moving the model and the data to a device',
    href: '/device/#run',
  },
  transfer: {
    name: 'the transfer runner',
    chapter: 'Overhead 1: data transfer',
    href: '/overheads/transfer/#run',
  },
  launch: {
    name: 'the launch runner',
    chapter: 'Overhead 2: kernel launch',
    href: '/overheads/launch/#run',
  },
  capacity: {
    name: 'the capacity runner',
    chapter: 'Overhead 3: wasted capacity',
    href: '/overheads/capacity/#run',
  },
  host: {
    name: 'the host runner',
    chapter: 'The fourth overhead: the framework itself',
    href: '/overheads/host/#run',
  },
};

/** The place of a runner. Throws an Error that names the runners there are. */
export function runnerPlace(runner: string): RunnerPlace {
  const place = RUNNER_PLACES[runner];
  if (place) return place;
  const known = Object.keys(RUNNER_PLACES).join(', ');
  throw new Error(`“${runner}” is no runner with a place on the site: it is one of ${known}.`);
}
