import { Component, Element, State, h } from '@stencil/core';

@Component({ tag: 'my-popover', shadow: true })
export class Popover {
  @Element() host!: HTMLElement;
  @State() open = false;

  componentWillLoad() {
    document.addEventListener('click', this.onClick);
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.onClick);
  }

  componentDidUnload() {
    document.removeEventListener('click', this.onClick);
  }

  private onClick = (event: MouseEvent) => {
    this.open = event.composedPath().includes(this.host);
  };

  render() {
    return <div hidden={!this.open}><slot /></div>;
  }
}
