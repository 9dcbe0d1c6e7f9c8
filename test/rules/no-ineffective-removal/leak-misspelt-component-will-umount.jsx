import { Component } from 'react'
import { session } from '../session'

export default class UserMenu extends Component {
  state = { user: session.user }

  componentDidMount() {
    session.on('change', this.onChange) // want no-ineffective-removal: "stands in a method that is never called"
  }

  componentWillUmount() {
    session.removeListener('change', this.onChange)
  }

  onChange = (user) => {
    this.setState({ user })
  }

  render() {
    const { user } = this.state
    if (!user) return <a href="/login">Sign in</a>
    return (
      <button className="menu" onClick={() => session.signOut()}>
        {user.name}
      </button>
    )
  }
}
