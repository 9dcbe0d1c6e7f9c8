import { fetchActions } from './api.js'

function menuFor(actions) {
  const menu = document.createElement('ul')
  menu.className = 'context-menu'
  for (const { label, run } of actions) {
    const item = document.createElement('li')
    item.textContent = label
    item.addEventListener('click', run)
    menu.append(item)
  }
  return menu
}

document.querySelector('#more').addEventListener('click', async (event) => {
  event.preventDefault()
  const menu = menuFor(await fetchActions(event.currentTarget?.dataset.id))
  document.body.append(menu)

  document.addEventListener('pointerdown', (e) => { // want no-unremoved-listener: "'pointerdown' listener on 'document'"
    if (!menu.contains(e.target)) menu.remove()
  })
  document.addEventListener('keydown', (e) => { // want no-unremoved-listener: "'keydown' listener on 'document'"
    if (e.key === 'Escape') menu.remove()
  })
})
