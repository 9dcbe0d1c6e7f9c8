import { create, type Renderer } from './renderer.js'

const renderers = new Map<string, Promise<Renderer>>()

/** One renderer for each set of delimiters: with dollar signs, or without. */
export function rendererFor(delimiters: readonly (readonly [string, string])[]): Promise<Renderer> {
  const key = JSON.stringify(delimiters)
  let renderer = renderers.get(key)
  if (!renderer) {
    renderer = create(delimiters)
    renderers.set(key, renderer)
  }
  return renderer
}
