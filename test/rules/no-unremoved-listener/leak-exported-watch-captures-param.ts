import { EventEmitter } from 'node:events';

export interface OrderStatus {
  orderId: string;
  status: 'open' | 'paid' | 'failed';
}

const statusChanges = new EventEmitter();

export function report(change: OrderStatus): void {
  statusChanges.emit('status', change);
}

export function watchOrder(orderId: string, notify: (status: OrderStatus['status']) => void): void {
  const started = Date.now();
  statusChanges.on('status', (change: OrderStatus) => { // want no-unremoved-listener: "'status' listener on 'statusChanges'"
    if (change.orderId !== orderId) return;
    console.debug('order %s after %d ms', orderId, Date.now() - started);
    notify(change.status);
  });
}
