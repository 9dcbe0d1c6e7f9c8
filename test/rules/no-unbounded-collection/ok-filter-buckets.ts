import { Bucket } from './bucket'

export class Filter {
  private readonly buckets: Bucket[] = []

  constructor(private readonly hash: (item: string) => number) {}

  add(item: string): void {
    const index = this.hash(item) % 1024
    this.buckets[index] ??= new Bucket()
    this.buckets[index].add(item)
  }

  remove(item: string): void {
    this.buckets[this.hash(item) % 1024]?.remove(item)
  }
}
