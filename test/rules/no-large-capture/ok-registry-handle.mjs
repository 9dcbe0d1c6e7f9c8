import { openHandle, closeHandle } from './native.mjs'

const lost = new FinalizationRegistry((handle) => closeHandle(handle))

export class Texture {
  constructor(width, height) {
    this.handle = openHandle(width, height)
    lost.register(this, this.handle, this)
  }

  dispose() {
    lost.unregister(this)
    closeHandle(this.handle)
  }
}
