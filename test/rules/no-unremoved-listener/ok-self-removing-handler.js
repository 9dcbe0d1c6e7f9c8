const unlocked = Promise.withResolvers()

export function unlockAudio(context) {
  if (context.state === 'running') return

  document.addEventListener('pointerdown', async function resume() {
    await context.resume()
    if (context.state !== 'running') return
    document.removeEventListener('pointerdown', resume)
    unlocked.resolve()
  })
}

export function afterTransition(element, callback) {
  const done = (event) => {
    if (event.target !== element) return
    element.removeEventListener('transitionend', done)
    callback(event.propertyName)
  }
  element.addEventListener('transitionend', done)
}

export const whenUnlocked = () => unlocked.promise
