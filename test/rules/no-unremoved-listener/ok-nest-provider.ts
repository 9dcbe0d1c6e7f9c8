import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common'
import { broker } from './broker'

@Injectable()
export class OrdersService implements OnModuleInit, OnModuleDestroy {
  private total = 0
  private readonly onOrder = (order: { total: number }): void => {
    this.total += order.total
  }

  constructor() {
    process.on('SIGUSR2', () => console.log(this.total))
  }

  onModuleInit(): void {
    broker.on('order', this.onOrder)
    broker.on('error', (error: Error) => console.error(error.message))
  }

  onModuleDestroy(): void {
    broker.off('order', this.onOrder)
  }
}
