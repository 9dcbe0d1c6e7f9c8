const slots: ({ readonly name: string } | undefined)[] = []

export function open(name: string): number {
  return slots.push({ name: `${name}-${String(Date.now())}` }) - 1
}

export function close(index: number): void {
  delete slots[index]
}
