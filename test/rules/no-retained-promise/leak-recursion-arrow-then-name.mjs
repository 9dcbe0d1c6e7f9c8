import { heartbeat } from './heartbeat.mjs'

const beat = () => heartbeat().then(beat) // want no-retained-promise: "'beat' waits for its own next turn"

beat()
