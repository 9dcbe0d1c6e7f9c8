import { nameWords } from '../../syntax/text.js'

/** Words in the name of what comes once, at the end of something. */
const ENDS = new Set(
  (
    'stop stopped stopping shutdown shutting close closed closing abort aborted never cancel canceled cancelled ' +
    'cancellation terminate terminated termination exit exited disconnect disconnected destroy destroyed dispose ' +
    'disposed crash crashed detach detached kill killed quit teardown unmount unmounted died dead forever fatal ' +
    'interrupt interrupted bail sigterm sigint goodbye end ended'
  ).split(' '),
)
/** Words in the name of what says whether something still goes on. */
const GOES_ON = new Set(
  'running active alive connected started enabled paused open listening polling signal'.split(' '),
)
/** Events that come once, at the end of their target, or when something goes wrong. */
const END_OR_FAILURE =
  /^(?:close|closed|exit|abort|aborted|error|disconnect|disconnected|destroy|destroyed|shutdown|SIG[A-Z]+|beforeExit|uncaughtException|unhandledRejection|unload|beforeunload|pagehide|terminate|message_port_close|goaway|end)$/

/** Whether a name says that what it stands for comes once, at the end: `stopped`, `shutdownPromise`, `_whenClosed`. */
export function isEndName(name: string): boolean {
  return nameWords(name).some((word) => ENDS.has(word)) || /shut_?down/i.test(name)
}

/** Whether a name stands for a flag by which a loop is told to go on or to stop. */
export function isFlagName(name: string): boolean {
  return isEndName(name) || nameWords(name).some((word) => GOES_ON.has(word))
}

/** Whether an event comes at the end of what sends it, or on a failure: nothing waits for it in ordinary traffic. */
export function isEndEvent(name: string): boolean {
  return END_OR_FAILURE.test(name)
}
