import type { TSESTree } from '@typescript-eslint/utils'
import { nameOf } from '../../syntax/nodes.js'
import type { FrameworkAdapter } from './adapter.js'
import { importsFrom } from './imports.js'
import { mountOf, mountOfScript } from './runs.js'

const MODULES = /^(?:vue|vue-demi|@vue\/|@vueuse\/|#imports|nuxt|vue-router|pinia)/

/** Composables and single-file components: set-up code runs once per mount. */
export const vue: FrameworkAdapter = {
  name: 'vue',
  functionRegion(fn, context) {
    const name = nameOf(fn)
    if (!name || !/^use[A-Z]/.test(name) || !importsFrom(context, MODULES)) return null
    return mountOf(fn, { label: name, hook: 'onUnmounted' }, context)
  },
  scriptRegion(node, context) {
    if (!context.filename.endsWith('.vue') || !isInSetupScript(node, context.syntax.sourceCode.text)) return null
    return mountOfScript('onUnmounted', context)
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
