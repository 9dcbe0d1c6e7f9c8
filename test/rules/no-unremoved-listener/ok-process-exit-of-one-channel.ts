import { Socket } from 'node:net'
import { Channel } from './channel.js'

/** The end of the pipe to the parent; the entry point of a worker makes one. */
export class ParentChannel extends Channel {
  protected pipe: Socket | undefined
  protected onError = (error: Error): void => this.fail(error)

  constructor() {
    super()
    this.setUp()
  }

  protected setUp(): void {
    process.once('beforeExit', (code) => this.close(`exit ${code}`))
    this.pipe = new Socket({ fd: 4 })
    process.on('uncaughtException', this.onError)
    this.toDispose.push(() => process.off('uncaughtException', this.onError))
  }
}
