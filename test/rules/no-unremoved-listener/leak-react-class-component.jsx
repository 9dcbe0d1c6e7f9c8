import React from 'react'
import PropTypes from 'prop-types'

class InfiniteList extends React.PureComponent {
  static propTypes = {
    loadMore: PropTypes.func.isRequired,
    items: PropTypes.array.isRequired,
  }

  state = { loading: false }

  componentDidMount() {
    window.addEventListener('scroll', this.handleScroll, { passive: true }) // want no-unremoved-listener: "'scroll' listener on 'window'"
    this.handleScroll()
  }

  componentDidUpdate(prevProps) {
    if (prevProps.items !== this.props.items) this.setState({ loading: false })
  }

  handleScroll = () => {
    const rest = document.documentElement.scrollHeight - window.scrollY - window.innerHeight
    if (rest < 400 && !this.state.loading) {
      this.setState({ loading: true }, this.props.loadMore)
    }
  }

  render() {
    return (
      <ol className="infinite">
        {this.props.items.map((item) => (
          <li key={item.id}>{item.label}</li>
        ))}
      </ol>
    )
  }
}

export default InfiniteList
