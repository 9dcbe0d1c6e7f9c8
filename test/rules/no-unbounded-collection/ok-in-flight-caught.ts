import { open, type Repository } from './repository'

export class RepositoryService {
  private readonly opening = new Map<string, Promise<Repository | undefined>>()
  private readonly found = new Set<Repository>()

  async getOrOpen(path: string): Promise<Repository | undefined> {
    const key = path.toLowerCase()
    let promise = this.opening.get(key)
    if (promise === undefined) {
      async function find(this: RepositoryService): Promise<Repository | undefined> {
        const repository = await open(path)
        this.found.add(repository)
        this.opening.delete(key)
        return repository
      }

      promise = find.call(this)
      this.opening.set(key, promise)
    }
    try {
      return await promise
    } catch (error) {
      this.opening.delete(key)
      throw error
    }
  }
}
