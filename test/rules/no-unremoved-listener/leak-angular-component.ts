import { AfterViewInit, Component, ElementRef, Input, ViewChild } from '@angular/core';

@Component({
  selector: 'app-minimap',
  template: '<canvas #canvas width="120" height="400"></canvas>',
})
export class MinimapComponent implements AfterViewInit {
  @Input() sections: { top: number; height: number }[] = [];
  @ViewChild('canvas') canvas!: ElementRef<HTMLCanvasElement>;

  private ratio = 1;

  ngAfterViewInit(): void {
    this.draw();
    window.addEventListener('scroll', () => this.draw()); // want no-unremoved-listener: "'scroll' listener on 'window'"
    window.addEventListener('resize', this.rescale.bind(this)); // want no-unremoved-listener: "'resize' listener on 'window'"
  }

  private rescale(): void {
    this.ratio = 400 / document.documentElement.scrollHeight;
    this.draw();
  }

  private draw(): void {
    const context = this.canvas.nativeElement.getContext('2d')!;
    context.clearRect(0, 0, 120, 400);
    for (const { top, height } of this.sections) {
      context.fillRect(0, top * this.ratio, 120, height * this.ratio);
    }
    context.strokeRect(0, window.scrollY * this.ratio, 120, window.innerHeight * this.ratio);
  }
}
