import { Component } from 'react'

export class Slider extends Component {
  componentDidMount() {
    this.track.addEventListener('pointerdown', (event) => {
      this.pressed = event.target
      this.lastProps = this.props
    })
  }

  render() {
    return <div ref={(element) => (this.track = element)} />
  }
}
