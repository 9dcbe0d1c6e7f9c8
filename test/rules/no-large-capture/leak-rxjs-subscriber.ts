import { Subject } from 'rxjs'

const zoom = new Subject<number>()

export async function addLayer(url: string, draw: (name: string, level: number) => void): Promise<number[]> {
  const response = await fetch(url)
  const tiles = (await response.arrayBuffer()) as ArrayBuffer
  const header = [0, 4, 8].map((offset) => new DataView(tiles).getUint32(offset))
  zoom.subscribe((level) => { // want no-large-capture: "Listener on 'zoom' never uses 'tiles' (a response body) and keeps it"
    draw(url, level)
  })
  return header
}

export const setZoom = (level: number): void => {
  zoom.next(level)
}
