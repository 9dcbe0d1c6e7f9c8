export function mount(chart) {
  window.addEventListener('resize', () => chart.draw())
}
