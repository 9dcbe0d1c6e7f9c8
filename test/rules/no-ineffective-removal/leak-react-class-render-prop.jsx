import React from 'react'
import PropTypes from 'prop-types'

export class Fullscreen extends React.Component {
  static propTypes = { children: PropTypes.func.isRequired }

  constructor(props) {
    super(props)
    this.state = { active: false }
    this.onChange = this.onChange.bind(this)
  }

  componentDidMount() {
    document.addEventListener('fullscreenchange', this.onChange.bind(this)) // want no-ineffective-removal: "'fullscreenchange' listener on 'document' stays"
  }

  componentWillUnmount() {
    document.removeEventListener('fullscreenchange', this.onChange)
  }

  onChange() {
    this.setState({ active: document.fullscreenElement !== null })
  }

  render() {
    return this.props.children(this.state.active)
  }
}
