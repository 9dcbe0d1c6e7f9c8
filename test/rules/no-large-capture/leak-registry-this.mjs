import { openHandle, closeHandle } from './native.mjs'

export class Texture {
  static #lost = new FinalizationRegistry((texture) => closeHandle(texture.handle))

  constructor(width, height) {
    this.handle = openHandle(width, height)
    Texture.#lost.register(this, { handle: this.handle, owner: this }) // want no-large-capture: "keeps 'this' for ever"
  }
}
