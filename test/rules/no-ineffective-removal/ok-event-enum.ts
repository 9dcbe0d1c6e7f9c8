import { vehicle, VehicleEvent } from './vehicle';
import * as Api from './vehicle';

enum Local {
  Speed = 'speed',
  Gear = 'gear',
}

const { Fuel } = VehicleEvent;

export class Dashboard {
  private readonly needles: Record<string, number> = {};

  attach(): void {
    vehicle.on(Local.Speed, this.onValue);
    vehicle.on(Local.Gear, this.onValue);
    vehicle.on(Fuel, this.onValue);
    vehicle.on(VehicleEvent.Door, this.onDoor);
  }

  detach(): void {
    vehicle.off('speed', this.onValue);
    vehicle.off(Local['Gear'], this.onValue);
    vehicle.off(VehicleEvent.Fuel, this.onValue);
    vehicle.off(Api.VehicleEvent.Door, this.onDoor);
  }

  private readonly onValue = (name: string, value: number): void => {
    this.needles[name] = value;
  };

  private readonly onDoor = (open: boolean): void => {
    this.needles['door'] = open ? 1 : 0;
  };
}
