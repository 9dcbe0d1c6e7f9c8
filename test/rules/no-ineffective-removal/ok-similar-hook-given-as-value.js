import { Peer } from './peer.js'

class VideoTile extends HTMLElement {
  connectedCallback() {
    this.peer = new Peer(this.getAttribute('peer'))
    this.peer.onConnect = this.connectCallback.bind(this)
    this.peer.onDisconnect = this.disconnectCallback.bind(this)
    this.peer.dial()
  }

  /** The peer calls these two; the element itself may stay in the page. */
  connectCallback() {
    window.addEventListener('online', this.redial)
    document.addEventListener('visibilitychange', this.redial)
  }

  disconnectCallback() {
    window.removeEventListener('online', this.redial)
    document.removeEventListener('visibilitychange', this.redial)
  }

  redial = () => {
    if (navigator.onLine && !document.hidden) this.peer.dial()
  }
}

customElements.define('video-tile', VideoTile)
