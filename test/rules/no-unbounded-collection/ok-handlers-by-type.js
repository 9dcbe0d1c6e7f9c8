const handlers = {}

export function on(type, handler) {
  ;(handlers[type] ||= []).push(handler)
}

export function emit(type, payload) {
  for (const handler of handlers[type] ?? []) handler(payload)
}
