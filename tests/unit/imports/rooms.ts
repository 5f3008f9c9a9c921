import type { Import } from './scan.ts';

/** A part of src/ with one purpose, and what its files may know. */
export interface Room {
  name: string;
  /** Which files are in it, by their path from the repository's folder. A file is in the first room that fits. */
  files: RegExp;
  /** Rooms whose files it may import besides its own. */
  rooms: string[];
  /** Packages and virtual modules that it may import. */
  packages: RegExp;
}

const NO_PACKAGES = /^(?!)/;

/** What draws pages may use any package but the frameworks that are measured, which belong to the trainers. */
const PAGE_PACKAGES = /^(?!@tensorflow\/|@jax-js\/|node:)/;

/**
 * Who may import whom, from the chapters down to the numbers:
 * content → components → client → protocol → plan and report, and
 * worker → experiments → trainers → model.
 */
export const ROOMS: Room[] = [
  {
    name: 'content',
    files: /^src\/(content\/|content\.config\.ts$)/,
    rooms: ['components'],
    packages: PAGE_PACKAGES,
  },
  {
    name: 'pages',
    files: /^src\/pages\//,
    rooms: ['components', 'recordings'],
    packages: PAGE_PACKAGES,
  },
  { name: 'styles', files: /^src\/styles\//, rooms: [], packages: NO_PACKAGES },
  {
    name: 'components',
    files: /^src\/components\//,
    rooms: ['client', 'plan and report', 'measure', 'names', 'python', 'recordings', 'styles'],
    packages: PAGE_PACKAGES,
  },
  { name: 'recordings', files: /^src\/recordings\//, rooms: [], packages: NO_PACKAGES },
  {
    name: 'client',
    files: /^src\/lab\/worker\/client\.ts$/,
    // The worker's entry is named by address only, to start it.
    rooms: ['protocol', 'plan and report', 'worker'],
    packages: NO_PACKAGES,
  },
  {
    name: 'protocol',
    files: /^src\/lab\/worker\/protocol\.ts$/,
    rooms: ['plan and report'],
    packages: /^valibot$/,
  },
  {
    name: 'worker',
    files: /^src\/lab\/worker\//,
    rooms: [
      'protocol',
      'experiments',
      'boundary',
      'hardware',
      'measure',
      'plan and report',
      'manifest',
    ],
    packages: NO_PACKAGES,
  },
  {
    name: 'experiments',
    files: /^src\/lab\/experiments\//,
    rooms: ['registry', 'trainers', 'boundary', 'hardware', 'model', 'measure', 'plan and report'],
    packages: NO_PACKAGES,
  },
  {
    name: 'registry',
    files: /^src\/lab\/trainers\/registry\.ts$/,
    rooms: ['trainers'],
    packages: NO_PACKAGES,
  },
  {
    name: 'trainers',
    files: /^src\/lab\/trainers\//,
    rooms: ['model'],
    packages: /^@(tensorflow|jax-js)\//,
  },
  // What a device's name tells: pure, so that a page may read names while one types.
  { name: 'names', files: /^src\/lab\/hardware\/names\//, rooms: [], packages: NO_PACKAGES },
  {
    name: 'hardware',
    files: /^src\/lab\/hardware\//,
    rooms: ['plan and report'],
    packages: NO_PACKAGES,
  },
  // What stands between trainers and the GPU knows neither.
  { name: 'boundary', files: /^src\/lab\/boundary\//, rooms: [], packages: NO_PACKAGES },
  {
    name: 'python worker',
    files:
      /^src\/lab\/python\/(python-worker|worker-|open-|micropython|pyodide|driver|with-wasm|assets|fetch-asset)/,
    rooms: ['python'],
    packages: /^(valibot|pyodide\/|@micropython\/)/,
  },
  {
    name: 'python',
    files: /^src\/lab\/python\//,
    // The worker's entry is named by address only, to start it.
    rooms: ['python worker'],
    packages: /^valibot$/,
  },
  { name: 'model', files: /^src\/lab\/model\//, rooms: [], packages: NO_PACKAGES },
  {
    name: 'plan and report',
    files: /^src\/lab\/measure\/(plan|report)\.ts$/,
    rooms: ['measure'],
    packages: /^valibot$/,
  },
  {
    name: 'measure',
    files: /^src\/lab\/measure\//,
    rooms: ['plan and report'],
    packages: /^(valibot|simple-statistics)$/,
  },
  // A report names the versions that ran.
  { name: 'manifest', files: /^package\.json$/, rooms: [], packages: NO_PACKAGES },
];

/** The room that a file is in. */
export function roomOf(path: string): Room | undefined {
  return ROOMS.find(({ files }) => files.test(path));
}

/** The folder of src/lab/trainers/ that a file is in. */
function trainerFolder(path: string): string | undefined {
  return /^src\/lab\/trainers\/([^/]+)\//.exec(path)?.[1];
}

/**
 * Why a file may not import something, as a sentence.
 *
 * @param trainers The folders of src/lab/trainers/ that hold a trainer each; the others are shared.
 * @returns null when it may.
 */
export function objection(
  path: string,
  { target, isFile, isText }: Import,
  trainers: ReadonlySet<string>,
): string | null {
  const room = roomOf(path);
  if (room === undefined) return `${path} is in no room of the table of import rules.`;
  const imports = `${path} imports ${target}, and "${room.name}" may not import`;
  if (!isFile) return room.packages.test(target) ? null : `${imports} that package.`;
  const other = roomOf(target);
  if (other === undefined) return `${imports} from outside the rooms of src/.`;
  // Code that is shown is code that runs: a chapter may take any source as text.
  if (isText) return null;
  if (other !== room && !room.rooms.includes(other.name)) return `${imports} "${other.name}".`;
  const folder = trainerFolder(target);
  const isForeign = folder !== undefined && folder !== trainerFolder(path);
  if (room.name === 'trainers' && isForeign && trainers.has(folder)) {
    return `${imports} another trainer.`;
  }
  return null;
}
