import { Controller, Inject } from '@nestjs/common'
import { broker } from './broker'

@Controller('orders')
export class OrdersController {
  private readonly onOrder = (order: { id: string }): void => this.log(order.id)

  constructor(@Inject('LOG') private readonly log: (text: string) => void) {}

  onModuleInit(): void {
    broker.on('order', this.onOrder) // want no-ineffective-removal: "stands in a method that is never called"
  }

  onModuleDestory(): void {
    broker.off('order', this.onOrder)
  }
}
