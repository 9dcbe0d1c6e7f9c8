import type { MapMouseEvent } from 'maplibre-gl';
import { map } from './map';

export class LayerPopups {
  private open: HTMLElement | null = null;

  constructor(private readonly host: HTMLElement) {
    map.on('click', 'stations', this.onStation);
    map.on('click', 'tracks', this.onTrack);
    map.on('mouseleave', 'stations', this.close);
  }

  remove(): void {
    map.off('click', 'stations', this.onStation);
    map.off('click', 'tracks', this.onTrack);
    map.off('mouseleave', 'stations', this.close);
    this.close();
  }

  private readonly onStation = (event: MapMouseEvent): void => this.show(`Station at ${event.lngLat}`);
  private readonly onTrack = (event: MapMouseEvent): void => this.show(`Track at ${event.lngLat}`);

  private show(text: string): void {
    this.close();
    this.open = Object.assign(document.createElement('div'), { textContent: text });
    this.host.append(this.open);
  }

  private readonly close = (): void => {
    this.open?.remove();
    this.open = null;
  };
}
