import { EventEmitter } from 'node:events'

export class Tab extends EventEmitter {
  #onCrash = () => {}
  readonly #crashed = new Promise<void>((resolve) => (this.#onCrash = resolve))

  async evaluate(script: string): Promise<unknown> {
    return Promise.race([ // want no-retained-promise: "'Promise.race' leaves a reaction on 'this.#crashed' on every call of 'evaluate'"
      this.run(script),
      this.#crashed.then(() => {
        throw new Error('the tab crashed')
      }),
    ])
  }

  didCrash(): void {
    this.#onCrash()
  }

  private async run(script: string): Promise<unknown> {
    return script.length
  }
}
