import type { ReactiveController, ReactiveControllerHost } from 'lit'

export class PointerController implements ReactiveController {
  x = 0
  y = 0

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('pointermove', this.move) // want no-unremoved-listener: "Remove it in 'hostDisconnected'"
  }

  private readonly move = ({ clientX, clientY }: PointerEvent): void => {
    this.x = clientX
    this.y = clientY
    this.host.requestUpdate()
  }
}
