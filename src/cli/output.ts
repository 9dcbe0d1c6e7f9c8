const PREFIX = 'eslint-plugin-memory-leak: '

/** Writes text to stdout, ended by a line break. */
export function print(text: string): void {
  if (text !== '') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Writes one line each to stderr. */
export function printProblems(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${PREFIX}${onOneLine(problem)}\n`)
}

/** A file name may hold line breaks and terminal escapes; neither may reach the terminal. */
function onOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}

/** The first line of an error's message, without the stack. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0] || 'unknown error'
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}

/** Whether the file system said that a path is not there. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
}

/** Says in plain words why the file system refused a path. */
export function fileError(error: unknown): string {
  if (isMissing(error)) return 'does not exist'
  const code = codeOf(error)
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: permission denied'
  if (code === 'ELOOP') return 'cannot be read: its symbolic links lead in a circle'
  return `cannot be read: ${firstLine(error)}`
}
