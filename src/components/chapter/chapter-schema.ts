import { z } from 'astro/zod';

/** A sentence or phrase in frontmatter: never empty, no stray spaces. */
const phrase = z.string().trim().min(1);

/** What a chapter says about itself before it begins. `ChapterOpening` renders it. */
export const chapterSchema = z.strictObject({
  /** What the reader can do at the end; each completes "You will be able to …". */
  objectives: z.array(phrase).min(1).max(5),
  /** Reading time with the runs, in whole minutes. */
  minutes: z.int().min(1).max(90),
  /** What the reader should know or have read; an empty list reads "nothing". */
  prerequisites: z.array(
    z.strictObject({
      text: phrase,
      /** A page of this site (`/race/`) or a whole address. */
      link: z
        .string()
        .regex(/^(\/|https:\/\/)/)
        .optional(),
    }),
  ),
});

/** A chapter's frontmatter, checked. */
export type Chapter = z.infer<typeof chapterSchema>;
