import { Pool, type Session } from './pool'

const abandoned = new FinalizationRegistry<() => void>((cleanUp) => {
  cleanUp()
})

export function open(pool: Pool): Session {
  const session = pool.session()
  const onIdle = (): void => {
    session.touch()
  }
  session.whenIdle(onIdle)
  // It mentions the connection only, and shares its scope with 'onIdle'.
  const connection = session.connection
  abandoned.register(session, () => connection.close()) // want no-large-capture: "'abandoned' keeps 'session' for ever, and never sees it collected"
  return session
}
