import { Component } from 'react'
import { player } from '../audio/player'

export class NowPlaying extends Component {
  constructor(props) {
    super(props)
    this.state = { track: player.track, online: navigator.onLine }
    this.onTrack = this.onTrack.bind(this)
  }

  onOnline = () => this.setState({ online: navigator.onLine })

  componentDidMount() {
    player.on('track', this.onTrack)
    window.addEventListener('online', this.onOnline)
    window.addEventListener('offline', this.onOnline)
  }

  componentWillUnmount() {
    player.off('track', this.onTrack)
    window.removeEventListener('online', this.onOnline)
    window.removeEventListener('offline', this.onOnline)
  }

  onTrack(track) {
    this.setState({ track })
  }

  render() {
    const { track, online } = this.state
    return (
      <p className={online ? 'online' : 'offline'}>
        {track ? `${track.artist} – ${track.title}` : this.props.fallback}
      </p>
    )
  }
}
