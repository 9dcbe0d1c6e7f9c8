import { createDevice, type Device } from './device.js'

let engine: Engine | null = null

/** Made for each canvas, and destroyed with it. */
export class Engine {
  private readonly device: Device

  constructor(readonly canvas: HTMLCanvasElement) {
    this.device = createDevice(canvas)
    engine = this // want no-request-state-on-singleton: "'engine' keeps the last 'Engine' alive after it is done with: engine:3 → this:11. Set it to null in 'destroy'."
  }

  destroy(): void {
    this.device.release()
  }
}

export const currentEngine = () => engine
