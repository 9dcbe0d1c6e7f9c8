import { OnGatewayConnection, WebSocketGateway } from '@nestjs/websockets'
import type { Socket } from 'socket.io'
import { prices } from './prices'

@WebSocketGateway({ namespace: 'prices' })
export class PricesGateway implements OnGatewayConnection {
  handleConnection(client: Socket): void {
    prices.on('tick', (tick: { symbol: string }) => { // want no-unremoved-listener: "on every connection"
      client.emit('tick', tick)
    })
    client.on('ping', () => client.emit('pong'))
  }
}
