import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

const maxLines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }]

export default ts.config(
  { ignores: ['dist', 'src/ipc/generated'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      eqeqeq: 'error',
      'max-lines': maxLines(400),
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@tauri-apps/*'], message: 'Only ipc/ speaks to the app.' }] },
      ],
      'svelte/no-at-html-tags': 'error',
      // Rows are replaced whole, never written into: plain maps and dates are fine in functions.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  { files: ['src/**/*.svelte'], rules: { 'max-lines': maxLines(200) } },
  { files: ['src/ipc/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/shared/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.\\./(?!styles/)',
              message: 'shared/ knows no screen, no store and no word of the field.',
            },
            { group: ['@tauri-apps/*'], message: 'Only ipc/ speaks to the app.' },
          ],
        },
      ],
    },
  },
  { files: ['*.js', '*.ts'], languageOptions: { globals: { ...globals.node } } },
)
