/** A real name with what a source says of it, which the decoder must find out. */
export interface KnownName {
  readonly name: string;
  readonly vendor: string;
  /** What the architecture must contain: the source's code name. */
  readonly architecture: string;
  readonly tier: string | null;
  readonly year: number | null;
  readonly place: string | null;
  /** Where the name or its architecture was read. */
  readonly source: string;
}

/** Reads lines of `name | vendor | architecture | tier | year | place | source`; a dash is for what isn't asked. */
export function knownNames(lines: string): readonly KnownName[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', vendor = '', architecture = '', tier, year, place, source = ''] = line
        .split('|')
        .map((field) => field.trim());
      const asked = (field: string | undefined) =>
        field === undefined || field === '-' ? null : field;
      return {
        name,
        vendor,
        architecture,
        tier: asked(tier),
        year: asked(year) === null ? null : Number(year),
        place: asked(place),
        source,
      };
    });
}
