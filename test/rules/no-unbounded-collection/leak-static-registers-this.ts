export class Tooltip {
  private static readonly all: Tooltip[] = []

  constructor(
    private readonly anchor: HTMLElement,
    private readonly text: string,
  ) {
    Tooltip.all.push(this) // want no-unbounded-collection: "'Tooltip.all' gets an entry for every 'Tooltip' instance and nothing removes it: Tooltip.all:2 → entry:8 → this:1"
  }

  static hideAll(): void {
    for (const tooltip of Tooltip.all) tooltip.hide()
  }

  hide(): void {
    this.anchor.removeAttribute('aria-label')
    this.anchor.title = this.text
  }
}
