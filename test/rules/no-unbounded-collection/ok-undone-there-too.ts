import type { User } from './user'

export class Lobby {
  private readonly members = new Map<string, User>()
  private readonly greeted = new Set<string>()

  join(user: User): void {
    this.members.set(user.id, user)
    if (this.greeted.has(user.id)) return
    this.greeted.add(user.id)
    user.send('welcome')
  }

  leave(user: User): void {
    this.members.delete(user.id)
    this.greeted.delete(user.id)
  }
}
