const solver = new Worker('/solver.js', { type: 'module' })

export function solve(grid) {
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const { signal } = controller
    solver.addEventListener(
      'message',
      ({ data }) => {
        controller.abort()
        resolve(data)
      },
      { signal },
    )
    solver.addEventListener(
      'error',
      (event) => {
        controller.abort()
        reject(new Error(event.message))
      },
      { signal },
    )
    solver.postMessage(grid)
  })
}
