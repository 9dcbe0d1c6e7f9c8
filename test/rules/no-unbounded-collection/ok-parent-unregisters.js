export class Layer {
  constructor(scene) {
    this.scene = scene
    scene.layers.push(this)
    scene.dirtyLayers.push(this)
  }

  destroy() {
    this.scene.layers.splice(this.scene.layers.indexOf(this), 1)
    this.scene.forget(this)
  }
}
