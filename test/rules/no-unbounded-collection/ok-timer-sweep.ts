interface Visit {
  count: number
  seenAt: number
}

const visits = new Map<string, Visit>()

export function visit(address: string): number {
  const known = visits.get(address) ?? { count: 0, seenAt: 0 }
  known.count++
  known.seenAt = Date.now()
  visits.set(address, known)
  return known.count
}

setInterval(() => {
  const limit = Date.now() - 60_000
  for (const [address, { seenAt }] of visits) if (seenAt < limit) visits.delete(address)
}, 60_000).unref()
