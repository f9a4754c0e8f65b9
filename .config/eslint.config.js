import { dirname } from 'node:path';
import tseslint from 'typescript-eslint';

const root = dirname(import.meta.dirname);

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/coverage/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [`${root}/tsconfig.json`, `${root}/extension/src/webview/tsconfig.json`],
        tsconfigRootDir: root,
      },
    },
    rules: {
      // An index into a list that was just measured is sure; the compiler cannot know.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Numbers in messages are wanted.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Wrong about groups of a match that did not take part, and about variables that a callback sets.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A rule without parameters says so with an empty type.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Letters are cut by code point on purpose: Doc.text is NFC.
      '@typescript-eslint/no-misused-spread': 'off',
      // Methods of rules and targets use no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Tools print; a test says what it skips.
    files: ['packages/*/bin/**/*.ts', 'packages/*/test/**/*.ts', 'extension/test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
