import Component from '@glimmer/component'
import { registerDestructor } from '@ember/destroyable'
import { action } from '@ember/object'
import { modifier } from 'ember-modifier'

export const onResize = modifier((element, [callback]) => {
  const onChange = () => callback(element.getBoundingClientRect())
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
})

export default class Menu extends Component {
  constructor(owner, args) {
    super(owner, args)
    document.addEventListener('click', this.close)
    registerDestructor(this, () => document.removeEventListener('click', this.close))
    window.addEventListener('blur', this.close)
  }

  willDestroy() {
    super.willDestroy(...arguments)
    window.removeEventListener('blur', this.close)
  }

  @action
  close() {
    this.args.onClose?.()
  }
}
