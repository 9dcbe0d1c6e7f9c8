const failures = []

export async function attempt(task) {
  try {
    return await task()
  } catch (error) {
    failures.push(error) // want no-unbounded-collection: "'failures' gets an entry on every call of 'attempt'"
    return null
  }
}

export function failureCount() {
  return failures.length
}
