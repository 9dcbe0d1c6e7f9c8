import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './answers/index.js'
import { factsOf } from './facts/cache.js'
import type { Facts } from './facts/facts.js'
import type { FactKind } from './facts/kinds.js'
import { isScript } from './facts/scripts.js'
import { readSettings, type Settings } from './facts/settings.js'
import { isTestFile } from './facts/tests.js'
import type { Edit } from './mend/edit.js'
import { type Answers, type Subject, wordsOf } from './report/subject.js'

/** The options every rule has. */
interface RuleOptions {
  /** The least confidence a finding must have to be reported. */
  readonly confidence: Confidence
}

/** What a rule found: the subject, which of the rule's messages says so, and the answers the message is filled from. */
interface Finding<M extends string> extends Answers {
  readonly subject: Subject
  readonly message: M
  /** No surer than the answers it rests on. */
  readonly confidence: Confidence
  readonly suggest?: readonly Edit[]
}

export interface RuleSpec<M extends string> {
  /** The rule's name and that of its file and its page. */
  readonly name: string
  /** One sentence: what it reports. */
  readonly summary: string
  /** Whether `recommended` has it; `strict` has every rule. */
  readonly recommended: boolean
  /** The kinds of facts it asks for: a file without them costs nothing. */
  readonly kinds: readonly FactKind[]
  /** It says nothing about scripts: they run once and end. */
  readonly offInScripts?: boolean
  readonly messages: Readonly<Record<M, string>>
  /** The imperative sentences of an editor's menu. */
  readonly suggestions?: Readonly<Record<string, string>>
  /** Everything it finds; what is less sure than `least` is not reported, and need not be found. */
  check(ask: Facts, least: Confidence): Iterable<Finding<M>>
}

export type MemoryLeakRule = TSESLint.RuleModule<string, [Partial<RuleOptions>?]> & {
  readonly name: string
  readonly meta: {
    readonly docs: { readonly description: string; readonly recommended: boolean; readonly url: string }
  }
}

const ORDER: readonly Confidence[] = ['possible', 'likely', 'certain']
const DOCS = 'https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules'
const settingsOf = new WeakMap<object, Settings>()
const NO_SETTINGS = readSettings({})

/**
 * Makes an ESLint rule of a statement of what to ask and how to word the answer: the only door for rules. It adds the
 * page's address and the options, skips files whose text cannot hold the facts, fills the messages and offers the
 * suggestions.
 *
 * @throws Error at rule creation where `settings["memory-leak"]` is nonsense; it names the key.
 */
export function defineRule<M extends string>(spec: RuleSpec<M>): MemoryLeakRule {
  return {
    name: spec.name,
    meta: {
      type: 'problem',
      docs: { description: spec.summary, recommended: spec.recommended, url: `${DOCS}/${spec.name}.md` },
      messages: { ...spec.messages, ...spec.suggestions },
      ...(spec.suggestions && { hasSuggestions: true }),
      schema: [
        {
          type: 'object',
          additionalProperties: false,
          properties: {
            confidence: {
              type: 'string',
              enum: ['certain', 'likely', 'possible'],
              description: 'The least confidence a finding must have to be reported.',
            },
          },
        },
      ],
      defaultOptions: [{ confidence: 'likely' }],
    },
    create(context) {
      const settings = settingsFor(context.settings)
      const confidence = context.options[0]?.confidence ?? 'likely'
      if ((settings.ignoreTests ?? true) && isTestFile(context.filename, context.cwd)) return {}
      const facts = factsOf(context.sourceCode, context.filename, settings)
      if (!spec.kinds.some((kind) => facts.mayHave(kind))) return {}
      if (spec.offInScripts && isScript(context.sourceCode, context.filename, context.cwd)) return {}
      return {
        'Program:exit'() {
          for (const finding of spec.check(facts, confidence)) {
            if (ORDER.indexOf(finding.confidence) < ORDER.indexOf(confidence)) continue
            context.report({
              node: finding.subject.node,
              loc: headOf(finding.subject.node),
              messageId: finding.message,
              data: wordsOf(finding.subject, finding, facts),
              suggest: (finding.suggest ?? []).map((edit) => ({
                messageId: edit.name,
                data: edit.data,
                fix: (fixer: TSESLint.RuleFixer) =>
                  edit.changes.map((change) => fixer.replaceTextRange([...change.range], change.text)),
              })),
            })
          }
        },
      }
    },
  }
}

function settingsFor(all: Readonly<Record<string, unknown>>): Settings {
  // Where a configuration has no settings, ESLint makes a new object for each file.
  if (all['memory-leak'] === undefined) return NO_SETTINGS
  const known = settingsOf.get(all)
  if (known) return known
  const settings = readSettings(all)
  settingsOf.set(all, settings)
  return settings
}

/** The place of a report: the acquiring call up to its arguments' first line, so that a squiggle stays readable. */
function headOf(node: TSESTree.Node): TSESTree.SourceLocation {
  const { start, end } = node.loc
  if (node.type !== 'CallExpression' || start.line === end.line) return node.loc
  return { start: node.callee.loc.start.line === start.line ? start : node.callee.loc.end, end: node.callee.loc.end }
}
