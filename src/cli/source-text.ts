import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'

/** Reads a source file in whatever encoding it is, so that one old Latin-1 comment does not hide a file. */
export async function readSource(file: string): Promise<string> {
  const bytes = await readFile(file)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : bytes.toString('latin1')
}
