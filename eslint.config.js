// @ts-check
import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import eslintPlugin from 'eslint-plugin-eslint-plugin'
import memoryLeak from 'eslint-plugin-memory-leak'
import n from 'eslint-plugin-n'
import tseslint from 'typescript-eslint'

const sources = ['src/**/*.ts', 'rules/**/*.ts', 'bench/**/*.ts']
const tests = ['test/**/*.ts']

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    // Sources under test: they leak, and are as odd as users' code is.
    'examples/',
    'bench/load/programs/',
    'test/rules/',
    'test/**/sources/',
    'test/package/mount.js',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  n.configs['flat/recommended-module'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Lines and counts are part of most texts we write.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` says what it does.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `for (;;)` over parents ends by `return`.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      // Types of nodes are compared with their names; the enum would have to be imported at run time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A new answer must make every place that reads it fail here.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The compiler finds files; it also knows that './x.js' is './x.ts'.
      'n/no-missing-import': 'off',
    },
  },
  {
    files: sources,
    // What the sources become in the package, so that an import of a development dependency is seen.
    settings: { n: { convertPath: [{ include: ['src/**/*.ts', 'rules/**/*.ts'], replace: ['^(.+)\\.ts$', 'dist/$1.js'] }] } },
    extends: [eslintPlugin.configs['rules-recommended']],
  },
  {
    files: ['src/cli/main.ts', 'src/dev/*.ts', 'bench/**/*.ts', '*.config.{js,ts}', ...tests],
    rules: { 'n/no-unpublished-import': 'off', 'n/no-process-exit': 'off' },
  },
  {
    // The hooks that let an example import stand-ins: called experimental, and the same in all versions that we support.
    files: ['bench/prove/child.ts'],
    rules: { 'n/no-unsupported-features/node-builtins': ['error', { ignores: ['module.register'] }] },
  },
  {
    // The only count of sockets that has the idle ones of agents too.
    files: ['bench/load/probe.ts'],
    rules: { 'n/no-unsupported-features/node-builtins': ['error', { ignores: ['async_hooks.createHook'] }] },
  },
  {
    files: tests,
    // A test may say "there is one" without a proof: it fails right there if there is none.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // Our own rules on our own code.
  { files: [...sources, ...tests, '*.config.{js,ts}'], extends: [memoryLeak.configs.strict] },
)
