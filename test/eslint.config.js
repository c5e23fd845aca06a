import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** @param {string} selector @param {string} message */
const ban = (selector, message) => ({ selector, message });

const FOCUSED = ban(
  'MemberExpression[property.name=/^(only|skip|todo)$/][object.name=/^(describe|it|test|suite|bench)$/]',
  'A test runs, always and with all others.',
);

const EVERYWHERE = [FOCUSED, ban('TSEnumDeclaration', 'A union of literals says it without code at run time.')];

const NAMED_EXPORTS = [ban('ExportDefaultDeclaration', 'Names are for finding: export by name.')];

const IN_SOURCES = [
  ban(
    'ExportNamedDeclaration > VariableDeclaration[kind="let"]',
    'Lazy parts get a copy of the value: hold state in an object.',
  ),
  ban(
    'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    'Prototype.js replaces Array.from: spread instead.',
  ),
  ban('CallExpression[callee.property.name=/^toLocale/]', "It follows the machine's locale: use src/format."),
  ban(
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    'A strict CSP refuses style attributes: use a class or a token.',
  ),
  ban(
    'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/type\\s*=\\s*.?number/]',
    'type="number" rewrites what people type: use inputmode.',
  ),
  ban(
    'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/[0-9.]rem\\b/]',
    "The host's root font size reaches into shadow DOM: use px or em.",
  ),
];

const EXACT = [
  ban(
    'CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]',
    'An exact quantity never becomes a number: use Decimal.',
  ),
  ban(
    'CallExpression[callee.object.name="Number"][callee.property.name=/^parse/]',
    'An exact quantity never becomes a number: use Decimal.',
  ),
  ban(
    'CallExpression[callee.property.name=/^(toFixed|toPrecision|toNumber)$/]',
    'Rounding happens once, in src/format.',
  ),
];

/** @param {...{ selector: string, message: string }[]} lists */
const banned = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

const config = [
  { ignores: ['dist/**', 'site/**', 'coverage/**', 'reports/**', '.stryker-tmp/**', 'test/fixtures/**'] },
  ...tseslint.config({
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: new URL('..', import.meta.url).pathname,
      },
    },
    rules: {
      // `stages[0]!` is how an index that is known to exist is written under noUncheckedIndexedAccess.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Callers of the public functions write plain JavaScript too: what the types exclude is still guarded against.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // An element's early properties are named by data.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Reading `record['key']` is what TypeScript itself asks for under index signatures.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Nobody may declare an enum here, and to look for one in every assignment takes a sixth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      eqeqeq: 'error',
    },
  }),
  {
    files: ['**/*.{js,ts}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...banned(EVERYWHERE) },
  },
  // A test may run a built text, and matchers such as expect.any() are of no type.
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['src/**/*.ts', 'test/**/*.ts'], rules: { ...banned(EVERYWHERE, NAMED_EXPORTS) } },
  {
    files: ['src/**/*.ts'],
    ...lit['flat/recommended'],
    rules: { ...lit['flat/recommended'].rules, ...banned(EVERYWHERE, NAMED_EXPORTS, IN_SOURCES, EXACT) },
  },
  {
    files: ['src/components/**/*.ts', 'src/embed/**/*.ts'],
    ...wc['flat/recommended'],
    settings: { wc: { elementBaseClasses: ['LitElement', 'FunnelElement'] } },
  },
  // The two rooms in which an exact quantity may leave exactness: shown text, and pixels.
  { files: ['src/format/**/*.ts', 'src/chart/**/*.ts'], rules: banned(EVERYWHERE, NAMED_EXPORTS, IN_SOURCES) },
];

export default config;
