import { ItemView, MarkdownRenderChild } from 'obsidian'

export class Preview extends MarkdownRenderChild {
  private readonly onScroll = (): void => this.containerEl.toggleClass('far', window.scrollY > 200)

  onload(): void {
    window.addEventListener('scroll', this.onScroll)
  }

  onunload(): void {
    window.removeEventListener('scroll', this.onScroll)
  }
}

export abstract class Board extends ItemView {
  private readonly onResize = (): void => this.containerEl.empty()

  async onOpen(): Promise<void> {
    window.addEventListener('resize', this.onResize)
  }

  async onClose(): Promise<void> {
    window.removeEventListener('resize', this.onResize)
  }
}
