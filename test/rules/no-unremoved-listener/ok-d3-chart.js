import * as d3 from 'd3'

export function lineChart(container, { width = 640, height = 240, onHover } = {}) {
  const svg = d3.select(container).append('svg').attr('viewBox', [0, 0, width, height])
  const path = svg.append('path').attr('fill', 'none').attr('stroke', 'steelblue')
  const x = d3.scaleUtc().range([40, width - 10])
  const y = d3.scaleLinear().range([height - 20, 10])
  let data = []

  const zoom = d3.zoom().scaleExtent([1, 16])
  zoom.on('zoom', ({ transform }) => draw(transform.rescaleX(x)))
  svg.call(zoom)

  svg.on('pointermove', (event) => {
    const at = x.invert(d3.pointer(event)[0])
    const index = d3.bisector((d) => d.date).center(data, at)
    onHover?.(data[index])
  })
  svg.on('pointerleave', () => onHover?.(null))

  function draw(scale) {
    const line = d3.line((d) => scale(d.date), (d) => y(d.value))
    path.attr('d', line(data))
  }

  return {
    update(next) {
      data = next
      x.domain(d3.extent(data, (d) => d.date))
      y.domain([0, d3.max(data, (d) => d.value)])
      draw(x)
    },
  }
}
