import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import globals from 'globals';
import ts from 'typescript-eslint';
import * as mdxParser from './tools/lint/mdx-parser.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Every source file is in one of these projects; the first that holds it is the one it is judged by. */
const projects = ['src/lab/tsconfig.json', 'tsconfig.json', 'tools/tsconfig.json'];

export default defineConfig(
  // AssemblyScript lies in folders named assembly: it looks like TypeScript, and means other types.
  globalIgnores(['dist/', '.astro/', 'test-output/', 'public/', '**/assembly/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,js,mjs,astro}'],
    extends: [
      js.configs.recommended,
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: root } },
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A hot loop over a typed array cannot ask at every element whether it is there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' },
      ],
      // `||` takes an empty string for missing, as a variable of the environment may be.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
    },
  },

  // A tool's output is its face.
  { files: ['tools/**'], rules: { 'no-console': 'off' } },

  // JavaScript says its types in comments, which TypeScript checks and these rules cannot see.
  {
    files: ['**/*.{js,mjs}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },

  // `astro check` judges the types of .astro files; ESLint would need a project that reads them.
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: null } },
  },

  {
    ...mdx.flat,
    languageOptions: {
      ...mdx.flat.languageOptions,
      parser: mdxParser,
      globals: { Fragment: 'readonly' },
    },
    // Components come from imports and are used in the text, which only this plugin sees.
    rules: { 'no-undef': 'error', 'no-unused-expressions': 'error' },
  },
);
