import { readFileSync } from 'node:fs'

export class ModelStore {
  describe: () => string = () => 'empty'

  constructor(private readonly root: string) {}

  load(name: string): number {
    const mesh = JSON.parse(readFileSync(`${this.root}/${name}.json`, 'utf8')) as { vertices: number[] }
    let highest = -Infinity
    for (const vertex of mesh.vertices) highest = Math.max(highest, vertex)
    this.describe = () => `${name}: ${highest}`
    return highest
  }
}
