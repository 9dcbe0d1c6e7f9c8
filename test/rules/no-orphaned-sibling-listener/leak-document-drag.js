const board = document.querySelector('#board')

board.addEventListener('pointerdown', (event) => {
  const card = event.target.closest('.card')
  if (!card) return
  card.classList.add('lifted')

  document.addEventListener( // want no-orphaned-sibling-listener: "'pointerup' listener on 'document'"
    'pointerup',
    (up) => {
      card.classList.remove('lifted')
      board.dispatchEvent(new CustomEvent('drop-card', { detail: { card, x: up.clientX } }))
    },
    { once: true },
  )
  document.addEventListener(
    'pointercancel',
    () => {
      card.classList.remove('lifted')
    },
    { once: true },
  )
})
