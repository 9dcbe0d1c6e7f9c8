const solver = new Worker('/solver.js', { type: 'module' })

export function solve(grid) {
  return new Promise((resolve, reject) => {
    solver.addEventListener('message', ({ data }) => resolve(data), { once: true }) // want no-orphaned-sibling-listener: "'message' listener on 'solver'"
    solver.addEventListener('error', (event) => reject(new Error(event.message)), { once: true })
    solver.postMessage(grid)
  })
}
