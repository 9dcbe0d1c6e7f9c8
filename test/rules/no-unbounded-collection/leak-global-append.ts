declare global {
  var appErrors: { message: string; at: number }[] | undefined
}

export function report(error: Error): void {
  globalThis.appErrors ??= []
  globalThis.appErrors.push({ message: error.message, at: Date.now() }) // want no-unbounded-collection: "'globalThis.appErrors' gets an entry on every call of 'report'"
  console.error(error.message)
}
