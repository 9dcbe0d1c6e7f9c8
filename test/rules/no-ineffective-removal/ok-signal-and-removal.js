export class Recorder {
  #controller = new AbortController()
  #chunks = []

  constructor(stream, { onLevel } = {}) {
    this.recorder = new MediaRecorder(stream)
    const { signal } = this.#controller
    document.addEventListener('visibilitychange', () => this.#pauseWhenHidden(), { signal })
    window.addEventListener('pagehide', this.stop, { signal })
    navigator.mediaDevices.addEventListener('devicechange', (event) => onLevel?.(event), { signal })
  }

  #pauseWhenHidden() {
    if (document.hidden) this.recorder.pause()
    else this.recorder.resume()
  }

  stop = () => {
    window.removeEventListener('pagehide', this.stop)
    this.#controller.abort()
    this.recorder.stop()
    return new Blob(this.#chunks)
  }
}
