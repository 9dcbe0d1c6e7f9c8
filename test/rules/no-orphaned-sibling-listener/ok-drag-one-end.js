const board = document.querySelector('#board')

board.addEventListener('pointerdown', (event) => {
  const card = event.target.closest('.card')
  if (!card) return
  card.classList.add('lifted')

  const end = () => {
    document.removeEventListener('pointerup', end)
    document.removeEventListener('pointercancel', end)
    card.classList.remove('lifted')
  }
  document.addEventListener('pointerup', end)
  document.addEventListener('pointercancel', end)
})
