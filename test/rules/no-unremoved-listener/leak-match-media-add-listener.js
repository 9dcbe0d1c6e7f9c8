export class ResponsiveImage {
  constructor(img, sources) {
    this.img = img
    this.sources = sources
    this.queries = sources.map(({ media }) => media)

    const retina = matchMedia('(min-resolution: 2dppx)')
    retina.addListener(() => this.choose()) // want no-unremoved-listener: "listener on 'retina'"
    this.choose()
  }

  choose() {
    const density = window.devicePixelRatio > 1 ? 2 : 1
    const source = this.sources.find(({ media }) => window.matchMedia(media).matches) ?? this.sources[0]
    const url = source.urls[density] ?? source.urls[1]
    if (this.img.getAttribute('src') !== url) this.img.src = url
  }

  static upgrade(root = document) {
    for (const img of root.querySelectorAll('img[data-sources]')) {
      new ResponsiveImage(img, JSON.parse(img.dataset.sources))
    }
  }
}
