import Component from '@glimmer/component'

export default class Splitter extends Component {
  ratio = 0.5

  constructor(owner, args) {
    super(owner, args)
    document.addEventListener('pointermove', this.drag) // want no-ineffective-removal: "stands in a method that is never called"
  }

  drag = (event) => {
    this.ratio = event.clientX / window.innerWidth
    this.args.onDrag(this.ratio)
  }

  willDestory() {
    document.removeEventListener('pointermove', this.drag)
  }
}
