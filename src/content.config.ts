import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { chapterSchema } from './components/chapter/chapter-schema.ts';

/** The pages. Each says whether it is a chapter, so that no chapter can forget its opening. */
export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({ chapter: z.union([z.literal(false), chapterSchema]) }),
    }),
  }),
};
