import { EventEmitter } from 'node:events'
import { builtinModules } from 'node:module'
import { PassThrough } from 'node:stream'
import { tick, watch, world } from '../world.js'

/** A module of Node, which examples get as it is, unless it starts something outside the process. */
export const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier)

/** A worker that loads no file and answers nothing; the driver sends its events. */
class Worker extends EventEmitter {
  readonly threadId = 1
  postMessage(): void {}
  ref(): void {}
  unref(): void {}
  terminate(): Promise<number> {
    this.emit('exit', 0)
    return Promise.resolve(0)
  }
}

/** A process that ends by itself, or cannot be started if the activation is to end badly. */
class ChildProcess extends EventEmitter {
  readonly pid = 1
  readonly stdin = new PassThrough()
  readonly stdout = new PassThrough()
  readonly stderr = new PassThrough()
  constructor() {
    super()
    void this.#end(world.ending === 'badly')
  }
  async #end(fails: boolean): Promise<void> {
    await tick()
    if (fails && this.listenerCount('error') > 0) this.emit('error', new Error('as planned'))
    else this.emit('exit', 0, null)
    this.emit('close', 0, null)
  }
  send(): boolean {
    return true
  }
  kill(): boolean {
    return true
  }
}

const start = (): ChildProcess => (world.loading ? new ChildProcess() : watch(new ChildProcess()))

/** By specifier, without `node:`. */
export const builtinDoubles = new Map<string, Readonly<Record<string, unknown>>>([
  ['worker_threads', { Worker, isMainThread: true, parentPort: null }],
  ['child_process', { spawn: start, fork: start, exec: start, execFile: start }],
])
