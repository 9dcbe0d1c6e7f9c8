const solver = new Worker('/solver.js', { type: 'module' })

export function solve(grid) {
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const { signal } = controller
    const onMessage = ({ data }) => {
      controller.abort()
      resolve({ grid, data })
    }
    solver.addEventListener('message', onMessage, { once: true, signal }) // want no-orphaned-sibling-listener: "'message' listener on 'solver'"
    solver.addEventListener('error', (event) => reject(new Error(event.message)), { once: true, signal })
    solver.postMessage(grid)
  })
}
