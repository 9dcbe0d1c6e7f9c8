interface App {
  readonly user?: { readonly id: string }
  readonly states: Readonly<Record<string, { readonly owner: string; readonly entityId: string }>>
}

const personOf: Record<string, string> = {}

/** A page has one user at a time. */
export function personFor(app: App): string | undefined {
  if (!app.user) return undefined
  const known = personOf[app.user.id]
  if (known) return known
  const found = Object.values(app.states).find((state) => state.owner === app.user?.id)
  if (found) personOf[app.user.id] = found.entityId
  return found?.entityId
}
