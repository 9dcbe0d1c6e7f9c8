import ApplicationController from './application_controller'
import { consumer } from '../channels/consumer'

export default class RowsController extends ApplicationController {
  static targets = ['row']

  declare readonly rowTargets: HTMLTableRowElement[]

  rowTargetConnected(row: HTMLTableRowElement): void {
    consumer.on('update', (id: string, text: string) => { // want no-unremoved-listener: "on every call of 'rowTargetConnected'"
      if (row.dataset.id === id) row.cells[1]!.textContent = text
    })
  }

  disconnect(): void {
    this.rowTargets.forEach((row) => row.remove())
  }
}
