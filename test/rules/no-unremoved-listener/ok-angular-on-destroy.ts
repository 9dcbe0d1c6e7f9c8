import { ChangeDetectorRef, Component, HostListener, Input, OnDestroy, OnInit } from '@angular/core';
import { ChatClient, type ChatMessage } from './chat-client.service';

@Component({
  selector: 'app-chat-window',
  template: '<p *ngFor="let m of messages">{{ m.text }}</p>',
})
export class ChatWindowComponent implements OnInit, OnDestroy {
  @Input() channel = 'general';
  messages: ChatMessage[] = [];
  focused = document.hasFocus();

  constructor(private readonly chat: ChatClient, private readonly changes: ChangeDetectorRef) {}

  ngOnInit(): void {
    this.chat.events.on('message', this.onMessage);
    window.addEventListener('focus', this.onFocus);
    window.addEventListener('blur', this.onFocus);
  }

  @HostListener('window:keydown.escape')
  clear(): void {
    this.messages = [];
  }

  ngOnDestroy(): void {
    this.chat.events.off('message', this.onMessage);
    window.removeEventListener('focus', this.onFocus);
    window.removeEventListener('blur', this.onFocus);
  }

  private readonly onMessage = (m: ChatMessage): void => {
    if (m.channel !== this.channel) return;
    this.messages = [...this.messages.slice(-99), m];
    this.changes.markForCheck();
  };

  private readonly onFocus = (e: Event): void => {
    this.focused = e.type === 'focus';
  };
}
