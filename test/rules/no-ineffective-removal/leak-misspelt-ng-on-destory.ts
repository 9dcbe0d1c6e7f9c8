import { Component, type ElementRef } from '@angular/core';

@Component({ selector: 'app-lightbox', templateUrl: './lightbox.component.html' })
export class LightboxComponent {
  index = 0;
  images: string[] = [];

  constructor(private readonly host: ElementRef<HTMLElement>) {}

  ngOnInit(): void {
    document.addEventListener('keyup', this.onKey); // want no-ineffective-removal: "Check the spelling of the lifecycle method"
    this.host.nativeElement.focus();
  }

  ngOnDestory(): void {
    document.removeEventListener('keyup', this.onKey);
  }

  private readonly onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') this.index = Math.max(0, this.index - 1);
    if (key === 'ArrowRight') this.index = Math.min(this.images.length - 1, this.index + 1);
  };
}
