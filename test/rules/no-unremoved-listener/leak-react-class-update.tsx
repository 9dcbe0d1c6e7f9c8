import React from 'react'
import { editor } from './editor'

interface Props {
  readonly documentId: string
  readonly onDirty: (id: string) => void
}

export class DirtyMarker extends React.PureComponent<Props> {
  componentDidMount() {
    this.follow()
  }

  componentDidUpdate(previous: Props) {
    if (previous.documentId !== this.props.documentId) {
      editor.on('change', () => this.props.onDirty(previous.documentId)) // want no-unremoved-listener: "on every call of 'componentDidUpdate'"
    }
  }

  componentWillUnmount() {
    document.title = 'Editor'
  }

  follow() {
    document.title = this.props.documentId
  }

  render() {
    return <i className="dirty" />
  }
}
