import { AppState, DeviceEventEmitter, Keyboard, type EmitterSubscription } from 'react-native';
import { google } from './maps';

export class DeliveryMap {
  private readonly subscriptions: EmitterSubscription[] = [];
  private readonly idle: unknown;

  constructor(private readonly map: { redraw(): void; pan(y: number): void }) {
    this.idle = google.maps.event.addListener(map, 'idle', () => map.redraw());
    this.subscriptions.push(
      Keyboard.addListener('keyboardDidShow', ({ endCoordinates }) => map.pan(endCoordinates.height)),
      DeviceEventEmitter.addListener('courier', () => map.redraw()),
    );
    const state = AppState.addEventListener('change', (next) => next === 'active' && map.redraw());
    this.stopState = () => state.remove();
  }

  private readonly stopState: () => void;

  dispose(): void {
    google.maps.event.removeListener(this.idle);
    this.subscriptions.forEach((subscription) => subscription.remove());
    this.stopState();
  }
}
