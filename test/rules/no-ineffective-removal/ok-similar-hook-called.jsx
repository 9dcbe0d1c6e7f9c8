import React from 'react'
import { clock } from '../clock'

export class Countdown extends React.Component {
  state = { left: this.props.seconds }

  componentDidMount() {
    clock.on('second', this.tick)
    window.addEventListener('focus', this.sync)
  }

  componentWillUnmount() {
    this.componentWillUnmounted()
  }

  componentWillUnmounted() {
    clock.removeListener('second', this.tick)
    window.removeEventListener('focus', this.sync)
  }

  tick = () => {
    this.setState(({ left }) => ({ left: Math.max(0, left - 1) }))
    if (this.state.left === 0) this.componentWillUnmounted()
  }

  sync = () => this.setState({ left: this.props.endsAt - clock.now() })

  render() {
    return <b>{this.state.left}</b>
  }
}
