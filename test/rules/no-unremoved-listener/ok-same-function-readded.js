const seen = new WeakSet()

function onCopy(event) {
  const selection = document.getSelection()?.toString() ?? ''
  if (selection.length > 200) {
    event.clipboardData.setData('text/plain', `${selection}\n\n${location.href}`)
    event.preventDefault()
  }
}

function closeMenus(event) {
  for (const menu of document.querySelectorAll('details[open]')) {
    if (!menu.contains(event.target)) menu.open = false
  }
}

export function enhance(root) {
  document.addEventListener('copy', onCopy)
  document.addEventListener('click', closeMenus, { capture: true })

  for (const table of root.querySelectorAll('table.sortable')) {
    if (seen.has(table)) continue
    seen.add(table)
    table.tHead.addEventListener('click', ({ target }) => sort(table, target.cellIndex))
  }
}

function sort(table, column) {
  const rows = [...table.tBodies[0].rows]
  rows.sort((a, b) => a.cells[column].textContent.localeCompare(b.cells[column].textContent))
  table.tBodies[0].append(...rows)
}

document.addEventListener('turbo:load', () => enhance(document.body))
