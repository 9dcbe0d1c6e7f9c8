import Component from '@glimmer/component'
import { registerDestructor } from '@ember/destroyable'
import config from '../config/environment'

export default class ScrollTop extends Component {
  threshold = config.APP.scrollThreshold

  constructor(owner, args) {
    super(owner, args)
    window.addEventListener('scroll', this.check)
    window.addEventListener('resize', this.check) // want no-unremoved-listener: "'the cleanup' removes 'scroll', not this one"
    registerDestructor(this, () => window.removeEventListener('scroll', this.check))
  }

  check = () => {
    this.args.onToggle(window.scrollY > this.threshold)
  }
}
