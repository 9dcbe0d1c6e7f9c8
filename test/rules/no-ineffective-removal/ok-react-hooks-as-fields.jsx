import React, { PureComponent } from 'react'
import { map } from '../map'

/** React calls the hooks of the instance, so that arrow fields do. */
export class Scale extends PureComponent {
  state = { metres: 100 }

  componentDidMount = () => {
    map.on('zoomend', this.update)
    window.addEventListener('resize', this.update)
    this.update()
  }

  componentWillUnmount = () => {
    map.off('zoomend', this.update)
    window.removeEventListener('resize', this.update)
  }

  update = () => {
    const metres = map.metresPerPixel() * 100
    this.setState({ metres: Number(metres.toPrecision(1)) })
  }

  render() {
    return <React.Fragment>{this.state.metres} m</React.Fragment>
  }
}
