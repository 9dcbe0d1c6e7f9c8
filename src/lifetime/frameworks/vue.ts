import type { TSESTree } from '@typescript-eslint/utils'
import { nameOf } from '../../syntax/nodes.js'
import { isRootFile } from '../conventions.js'
import type { FrameworkAdapter } from './adapter.js'
import { importsFrom } from './imports.js'

const MODULES = /^(?:vue|vue-demi|@vue\/|@vueuse\/|#imports|nuxt|vue-router|pinia)/

/** Composables and single-file components: set-up code runs once per mount. */
export const vue: FrameworkAdapter = {
  name: 'vue',
  functionRegion(fn, context) {
    const name = nameOf(fn)
    if (!name || !/^use[A-Z]/.test(name) || !importsFrom(context, MODULES)) return null
    const parent = context.regions.at(fn)
    if (parent.kind === 'unknown') return null
    return context.regions.make({
      kind: 'mount',
      node: fn,
      parent,
      frequency: 'many',
      confidence: 'likely',
      label: name,
      hook: 'onUnmounted',
    })
  },
  scriptRegion(node, context) {
    const { program } = context.regions
    if (!context.filename.endsWith('.vue') || !isInSetupScript(node, context.syntax.sourceCode.text)) return null
    return context.regions.make({
      kind: 'mount',
      node: program.node,
      parent: program,
      frequency: 'many',
      confidence: isRootFile(context.filename) ? 'possible' : 'likely',
      label: 'component',
      hook: 'onUnmounted',
    })
  },
}

/** Whether a node stands in `<script setup>`; a plain `<script>` beside it runs once. */
function isInSetupScript(node: TSESTree.Node, text: string): boolean {
  for (const script of text.matchAll(/<script\b([^>]*)>/g)) {
    const start = script.index + script[0].length
    const end = text.indexOf('</script>', start)
    if (node.range[0] >= start && (end < 0 || node.range[1] <= end)) return /\bsetup\b/.test(script[1] ?? '')
  }
  return false
}
