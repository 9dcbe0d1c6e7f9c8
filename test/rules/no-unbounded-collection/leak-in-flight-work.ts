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
      this.opening.set(key, promise) // want no-unbounded-collection: "'this.opening' gets an entry on every call of 'getOrOpen' that stays when 'open(path)' on line 12 rejects"
    }
    return await promise
  }
}
