import { Server, type Socket } from 'socket.io';
import { EventEmitter } from 'events';

enum FleetEvent {
  Moved = 'vehicle:moved',
  Parked = 'vehicle:parked',
}

interface Position {
  vehicle: string;
  lat: number;
  lon: number;
}

export const fleet = new EventEmitter();

export function attachFleet(io: Server): void {
  io.of('/fleet').on('connection', (client: Socket) => {
    const wanted = new Set((client.handshake.query.vehicles as string | undefined)?.split(',') ?? []);

    fleet.on(FleetEvent.Moved, (position: Position) => { // want no-unremoved-listener: "listener on 'fleet'"
      if (wanted.has(position.vehicle)) client.emit('position', position);
    });
    fleet.on(FleetEvent.Parked, async ({ vehicle }: Position) => { // want no-unremoved-listener: "listener on 'fleet'"
      if (!wanted.has(vehicle)) return;
      client.emit('parked', vehicle);
    });

    client.on('watch', (vehicle: string) => wanted.add(vehicle));
    client.on('disconnect', (reason) => console.debug('fleet client left', reason));
  });
}
