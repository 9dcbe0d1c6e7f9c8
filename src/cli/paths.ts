import path from 'node:path'
import { componentExtensions } from './component-parsers.js'

const SOURCE_EXTENSIONS: readonly string[] = [
  'js',
  'mjs',
  'cjs',
  'jsx',
  'ts',
  'mts',
  'cts',
  'tsx',
  ...componentExtensions(),
]

/** Matches every source file below a folder. */
export const ALL_SOURCES = `**/*.{${SOURCE_EXTENSIONS.join(',')}}`

/** Whether a file only declares types (`.d.ts`), and so holds no code that could leak. */
export function isDeclarationFile(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file)
}

/** Whether a file is JavaScript or TypeScript that runs, or a component file with a parser for it. */
export function isSourceFile(file: string): boolean {
  return SOURCE_EXTENSIONS.includes(path.extname(file).slice(1)) && !isDeclarationFile(file)
}

/** Whether a path is a folder itself or lies below it. */
export function isInside(folder: string, target: string): boolean {
  const relative = path.relative(folder, target)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** Whether the way from the current folder to a path leads through node_modules. */
export function isInNodeModules(target: string): boolean {
  return path.relative(process.cwd(), target).split(path.sep).includes('node_modules')
}
