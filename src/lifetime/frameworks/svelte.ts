import type { TSESTree } from '@typescript-eslint/utils'
import type { FrameworkAdapter } from './adapter.js'
import { mountOfScript } from './runs.js'

/** Svelte's instance script runs once per mount; its module script once. */
export const svelte: FrameworkAdapter = {
  name: 'svelte',
  scriptRegion(node, context) {
    if (!context.filename.endsWith('.svelte')) return null
    const script = scriptAround(node)
    if (
      script &&
      /<script[^>]*\b(?:module|context=["']module["'])[^>]*>/.test(openingTag(script, context.syntax.sourceCode.text))
    )
      return null
    return mountOfScript('onDestroy', context)
  },
}

/** The parser gives each script an element node of its own, outside the types of JavaScript's syntax. */
function scriptAround(node: TSESTree.Node): TSESTree.Node | null {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent)
    if ((at.type as string) === 'SvelteScriptElement') return at
  return null
}

function openingTag(script: TSESTree.Node, text: string): string {
  return text.slice(script.range[0], text.indexOf('>', script.range[0]) + 1)
}
