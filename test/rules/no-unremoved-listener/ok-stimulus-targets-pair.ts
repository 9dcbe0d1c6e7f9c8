import { Controller } from '@hotwired/stimulus'
import { consumer } from '../channels/consumer'

export default class extends Controller<HTMLElement> {
  static targets = ['row']

  readonly handlers = new Map<Element, () => void>()

  rowTargetConnected(row: HTMLElement): void {
    const onReset = (): void => row.classList.remove('changed')
    this.handlers.set(row, onReset)
    consumer.on('reset', onReset)
  }

  rowTargetDisconnected(row: HTMLElement): void {
    const onReset = this.handlers.get(row)
    if (onReset) consumer.off('reset', onReset)
    this.handlers.delete(row)
  }
}
