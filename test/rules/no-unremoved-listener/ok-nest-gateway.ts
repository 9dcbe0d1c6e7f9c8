import { OnGatewayConnection, OnGatewayDisconnect, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets'
import type { Socket } from 'socket.io'
import { prices } from './prices'

@WebSocketGateway()
export class PricesGateway implements OnGatewayConnection, OnGatewayDisconnect {
  private readonly relays = new Map<string, (tick: unknown) => void>()

  handleConnection(client: Socket): void {
    const relay = (tick: unknown): void => void client.emit('tick', tick)
    this.relays.set(client.id, relay)
    prices.on('tick', relay)
  }

  handleDisconnect(client: Socket): void {
    const relay = this.relays.get(client.id)
    if (relay) prices.off('tick', relay)
    this.relays.delete(client.id)
  }

  @SubscribeMessage('join')
  join(client: Socket, room: string): void {
    client.on('leave', () => client.leave(room))
  }
}
