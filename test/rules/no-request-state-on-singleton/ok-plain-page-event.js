// A page without components: whether what was clicked ever leaves it, nobody can say.
let lastClicked

document.addEventListener('click', (event) => {
  lastClicked = event.target
})

document.querySelector('#repeat').addEventListener('click', () => lastClicked.click())
