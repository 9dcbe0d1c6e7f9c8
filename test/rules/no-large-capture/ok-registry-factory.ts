import { Pool, type Session } from './pool'

const abandoned = new FinalizationRegistry<() => void>((cleanUp) => {
  cleanUp()
})

const closerOf = (id: string, pool: Pool) => (): void => {
  pool.close(id)
}

export function open(pool: Pool): Session {
  const session = pool.session()
  session.whenIdle(() => {
    session.touch()
  })
  abandoned.register(session, closerOf(session.id, pool))
  return session
}
