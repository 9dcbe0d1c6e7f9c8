import { EventEmitter } from 'node:events';

export interface Token {
  type: 'word' | 'number' | 'space';
  text: string;
}

function scan(text: string, out: EventEmitter): void {
  for (const part of text.split(/(\s+)/)) {
    if (!part) continue;
    if (/^\s+$/.test(part)) out.emit('token', { type: 'space', text: part });
    else out.emit('token', { type: /^\d+$/.test(part) ? 'number' : 'word', text: part });
  }
  out.emit('end');
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const scanner = new EventEmitter();
  let done = false;

  scanner.on('token', (t: Token) => tokens.push(t));
  scanner.on('end', () => {
    done = true;
  });

  scan(text, scanner);
  if (!done) throw new Error('scanner stopped early');
  return tokens;
}
