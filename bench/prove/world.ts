import type { Ending } from './job.js'

/** The state of the process that runs an example; the doubles and the driver share it. */
export const world = {
  /** While the example's module is loaded, what it makes lives as long as the program. */
  loading: true,
  ending: 'well' as Ending,
  /** Numbers the activations, so that each has keys and texts of its own. */
  activation: 0,
  /** Where objects of activations are noted, weakly; null while bytes are measured, since notes take room too. */
  watched: null as WeakRef<object>[] | null,
  fault: null as Error | null,
  /** The text that a function of the example has last answered: the id that another one is then given. */
  answered: null as string | null,
}

/** Notes an object that should be gone after its activation. */
export function watch<T extends object>(object: T): T {
  world.watched?.push(new WeakRef(object))
  return object
}

export const tick = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** An error that no double has planned: the example cannot run this way, and what is measured says nothing. */
export function refuse(error: unknown): void {
  if (error instanceof TypeError || error instanceof ReferenceError) world.fault ??= error
}
