import { Component, type OnDestroy, type OnInit } from '@angular/core';

type Entry = readonly [target: EventTarget, type: string, listener: () => void];

@Component({ selector: 'app-print-preview', template: '<iframe></iframe>' })
export class PrintPreviewComponent implements OnInit, OnDestroy {
  private readonly entries: Entry[] = [];
  pages = 0;

  ngOnInit(): void {
    this.listen(window, 'beforeprint', () => (this.pages = this.count()));
    this.listen(window, 'afterprint', () => (this.pages = 0));
    this.listen(document, 'fullscreenchange', () => this.count());
  }

  ngOnDestroy(): void {
    for (const [target, type, listener] of this.entries.splice(0)) target.removeEventListener(type, listener);
  }

  private listen(target: EventTarget, type: string, listener: () => void): void {
    target.addEventListener(type, listener);
    this.entries.push([target, type, listener]);
  }

  private count(): number {
    return Math.ceil(document.body.scrollHeight / 1123);
  }
}
