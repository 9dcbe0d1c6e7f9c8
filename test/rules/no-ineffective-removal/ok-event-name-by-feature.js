import { throttle } from './timing.js'

const DOWN = 'onpointerdown' in window ? 'pointerdown' : 'touchstart'
const HIDE = typeof document.hidden === 'undefined' ? 'webkitvisibilitychange' : 'visibilitychange'

export class Kiosk {
  constructor(video) {
    this.video = video
    this.wheelEvent = 'onwheel' in document ? 'wheel' : 'mousewheel'
    this.wake = throttle(this.wake.bind(this), 500)
    document.addEventListener(DOWN, this.wake)
    document.addEventListener(HIDE, this.wake)
    document.addEventListener(this.wheelEvent, this.wake)
    const { transition = 'transitionend' } = video.dataset
    document.addEventListener(transition, this.wake)
    this.transition = transition
  }

  wake() {
    if (!document.hidden) this.video.play()
  }

  shutdown() {
    document.removeEventListener(DOWN, this.wake)
    document.removeEventListener(HIDE, this.wake)
    document.removeEventListener('wheel', this.wake)
    document.removeEventListener('mousewheel', this.wake)
    document.removeEventListener(this.transition, this.wake)
  }
}
