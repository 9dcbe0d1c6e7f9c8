export class VideoStage {
  private current = 16 / 9;

  constructor(private readonly root: HTMLElement) {
    root.classList.add('stage');
  }

  get aspect(): number {
    return this.current;
  }

  set aspect(value: number) {
    this.current = value;
    this.fit(value);
    window.addEventListener('resize', () => this.fit(value)); // want no-unremoved-listener: "'resize' listener on 'window'"
  }

  private fit(aspect: number): void {
    const { width, height } = this.root.parentElement!.getBoundingClientRect();
    const w = Math.min(width, height * aspect);
    this.root.style.width = `${w}px`;
    this.root.style.height = `${w / aspect}px`;
  }
}
