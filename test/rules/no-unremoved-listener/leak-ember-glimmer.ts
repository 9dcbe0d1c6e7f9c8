import Component from '@glimmer/component'
import { tracked } from '@glimmer/tracking'
import { action } from '@ember/object'
import { inject as service } from '@ember/service'

export default class NavBar extends Component {
  @service router
  @tracked compact = false

  constructor(owner, args) {
    super(owner, args)
    window.addEventListener('scroll', this.measure) // want no-unremoved-listener: "for every mounted 'NavBar'"
  }

  @action
  measure() {
    this.compact = window.scrollY > (this.args.offset ?? 80)
  }
}
