export class Thumbnails {
  constructor(api) {
    this.api = api
    this.loading = {}
  }

  thumbnail(id) {
    if (!this.loading[id]) this.loading[id] = this.load(id) // want no-unbounded-collection: "'this.loading' gets an entry on every call of 'thumbnail' that stays when 'this.api.image(id)' on line 13 rejects"
    return this.loading[id]
  }

  async load(id) {
    const image = await this.api.image(id)
    delete this.loading[id]
    return image
  }
}
