export function remember(error) {
  globalThis.lastError = error
  window.recent = [error]
}
