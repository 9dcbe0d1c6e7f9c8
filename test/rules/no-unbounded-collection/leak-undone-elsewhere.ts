import type { User } from './user'

export class Lobby {
  private readonly members = new Map<string, User>()
  private readonly greeted = new Set<string>()

  join(user: User): void {
    this.members.set(user.id, user)
    if (this.greeted.has(user.id)) return
    this.greeted.add(user.id) // want no-unbounded-collection: "'this.greeted' gets an entry on every call of 'join', and leave on line 14, which undoes the rest, leaves it"
    user.send('welcome')
  }

  leave(user: User): void {
    this.members.delete(user.id)
  }
}
