import { TRAINER_TABLE, type TrainerId } from '../../lab/measure/trainer-table.ts';

/** Every trainer that has a page of its source. */
export const SOURCED_TRAINERS = Object.keys(TRAINER_TABLE) as TrainerId[];

/** A file of a trainer's program. */
export interface SourceFile {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

const ROOT = 'src/lab/trainers/';

const texts: Record<string, string> = import.meta.glob('../../lab/trainers/**/*.{ts,wgsl}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const files: readonly SourceFile[] = Object.entries(texts).map(([key, text]) => ({
  path: key.replace('../../lab/', 'src/lab/'),
  text,
}));

/**
 * The whole program of a trainer: the files of its own folder first, its index leading, then those of the shared
 * folder that it imports from, if any.
 */
export function trainerSources(id: TrainerId): readonly SourceFile[] {
  const own = inFolder(id);
  const shared = new Set(
    own.flatMap(({ text }) =>
      [...text.matchAll(/from '\.\.\/([\w-]+)\//g)].flatMap(([, folder]) => folder ?? []),
    ),
  );
  return [...own, ...[...shared].flatMap(inFolder)];
}

function inFolder(folder: string): readonly SourceFile[] {
  return files
    .filter(({ path }) => path.startsWith(`${ROOT}${folder}/`))
    .sort((a, b) => Number(isIndex(b)) - Number(isIndex(a)) || a.path.localeCompare(b.path));
}

function isIndex({ path }: SourceFile): boolean {
  return path.endsWith('/index.ts');
}
