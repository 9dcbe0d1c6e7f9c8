import { extname } from 'node:path'
import * as parser from '@typescript-eslint/parser'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { Linter } from 'eslint'
import type { Activation, Growth, Lifetime, ReleaseVerdict } from '../../src/answers/index.js'
import { Facts } from '../../src/facts/facts.js'

/** What a test sees of one file: its tree, and the engine that answers about it. */
export interface Asked {
  readonly sourceCode: Readonly<TSESLint.SourceCode>
  readonly facts: Facts
}

/**
 * Parses a text as ESLint does and puts a question while the tree is whole; by ESLint's own parser where asked.
 *
 * @throws Error where the text does not parse.
 */
export function ask<T>(
  text: string,
  question: (asked: Asked) => T,
  name = 'app.tsx',
  by: 'espree' | 'typescript' = 'typescript',
): T {
  const answers: T[] = []
  const probe = {
    create: ({ sourceCode, filename }: { sourceCode: unknown; filename: string }) => ({
      'Program:exit'() {
        const source = sourceCode as Readonly<TSESLint.SourceCode>
        answers.push(question({ sourceCode: source, facts: new Facts(source, filename, {}) }))
      },
    }),
  }
  const config: Linter.Config = {
    files: ['**/*.*'],
    plugins: { test: { rules: { probe: probe } } },
    rules: { 'test/probe': 'error' },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: {
      ...(by === 'typescript' && { parser: parser }),
      sourceType: /\.cjs$/.test(name) ? 'commonjs' : 'module',
      parserOptions: { ecmaFeatures: { jsx: /x$/.test(extname(name)) } },
    },
  }
  const [fault] = new Linter({ configType: 'flat' }).verify(text, [config], {
    filename: name.includes('/') ? name : `src/${name}`,
    allowInlineConfig: false,
  })
  const [answer] = answers
  if (fault || answers.length === 0)
    throw new Error(`${name} does not parse: line ${fault?.line ?? 0}: ${fault?.message ?? 'nothing was asked'}`)
  return answer as T
}

/** The calls of a plain function name, in source order. */
export function callsOf(name: string, { facts }: Asked): readonly TSESTree.CallExpression[] {
  return facts.context.syntax
    .all('CallExpression')
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === name)
}

/**
 * A region and what encloses it, from the inside out, with what belongs to each edge: kind, label, frequency, confidence.
 * `event 'message' many likely → connection many likely → program`.
 */
export function chainText(activation: Activation): string {
  if (activation.kind === 'unknown') return `unknown: ${activation.why}`
  const { kind, label, parent, frequency, confidence } = activation
  if (!parent) return kind
  // `'message' event` is `event 'message'` here, and `request` is not said twice.
  const named = label.replace(new RegExp(`\\b${kind}$`), '').trim()
  return `${kind}${named && ` ${named}`} ${frequency} ${confidence} → ${chainText(parent)}`
}

/** `program certain`, `instance A likely (injected)`: the region a value is tied to, and how sure that is. */
export function lifeText(life: Lifetime): string {
  if (life.kind === 'unknown') return `unknown: ${life.why}`
  const { region, confidence, injected } = life
  const named = region.label.replace(new RegExp(`\\b${region.kind}$`), '').trim()
  return `${region.kind}${named && ` ${named}`} ${confidence}${injected ? ' (injected)' : ''}`
}

/** `grows likely by call f`, `bounded: once`, `unknown: caller`. */
export function growthText(growth: Growth): string {
  switch (growth.kind) {
    case 'unknown':
      return `unknown: ${growth.why}`
    case 'bounded':
      return `bounded: ${growth.because}`
    case 'grows':
      return `grows ${growth.confidence} by ${lifeText({ kind: 'life', region: growth.edge, confidence: growth.edge.confidence }).replace(/ \w+$/, '')}`
  }
}

/** The verdict with its exits and lines, without a message's words. */
export function verdictText(verdict: ReleaseVerdict): string {
  const line = (node: TSESTree.Node | null): string => (node ? ` ${node.loc.start.line}` : '')
  switch (verdict.kind) {
    case 'unknown':
      return `unknown: ${verdict.why}`
    case 'released':
      return `released by ${verdict.by.map((node) => `line${line(node)}`).join(', ') || 'success and failure'}`
    case 'some-paths': {
      const exits = verdict.exits.map((exit) => `${exit.kind}${line(exit.node)}`)
      return `some paths ${verdict.confidence}: ${verdict.only === null ? `not on ${exits.join(', ')}` : `only on ${verdict.only}`}`
    }
    case 'orphaned':
      return `orphaned beside line${line(verdict.winner.node)}`
    case 'mismatched':
      return `mismatched ${verdict.because} at line${line(verdict.by)}`
    case 'never': {
      const { teardown, deadSignal } = verdict
      const beside = teardown
        ? `; ${teardown.name} removes ${teardown.removes.join(', ') || 'nothing'}${teardown.sameTarget ? ' of the same target' : ''}`
        : ''
      return `never${deadSignal ? '; dead signal' : ''}${beside}`
    }
    case 'handed-on':
      return `handed on to ${verdict.to}`
  }
}
