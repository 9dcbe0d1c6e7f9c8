import React from 'react'
import i18n from '../i18n'

export function translated(Inner, namespace) {
  return class Translated extends React.Component {
    state = { language: i18n.language }

    componentDidMount() {
      i18n.on('languageChanged', this.update) // want no-ineffective-removal: "'languageChanged' listener on 'i18n' stays"
    }

    componentDidUnmount() {
      i18n.off('languageChanged', this.update)
    }

    update = (language) => this.setState({ language })

    render() {
      const t = i18n.getFixedT(this.state.language, namespace)
      return <Inner t={t} {...this.props} />
    }
  }
}
