import { quotes } from './quotes';

type Handler = (price: number) => void;

const handlers = new Map<string, Handler>();

function handlerOf(symbol: string, cell: HTMLElement): Handler {
  const known = handlers.get(symbol);
  if (known) return known;
  const handler: Handler = (price) => {
    cell.textContent = price.toFixed(2);
  };
  handlers.set(symbol, handler);
  return handler;
}

export class QuoteRow {
  readonly cell = document.createElement('td');

  constructor(private readonly symbol: string) {
    quotes.on(symbol, handlerOf(symbol, this.cell));
  }

  remove(): void {
    quotes.off(this.symbol, handlerOf(this.symbol, this.cell));
    handlers.delete(this.symbol);
    this.cell.remove();
  }
}
