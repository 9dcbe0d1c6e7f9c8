import { format } from './format'

let lastProps

export function Invoice(props) {
  lastProps = props // want no-request-state-on-singleton: "'lastProps' keeps 'props' of the last 'Invoice' alive after it is unmounted"
  return <pre>{format(props.lines)}</pre>
}

export const printLast = () => window.print(format(lastProps.lines))
