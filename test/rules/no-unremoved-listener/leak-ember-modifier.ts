import { modifier } from 'ember-modifier'

type Args = { Element: HTMLElement; Args: { Positional: [callback: (event: MouseEvent) => void] } }

export const onOutside = modifier<Args>((element, [callback]) => {
  document.addEventListener('click', (event) => { // want no-unremoved-listener: "for every mounted 'onOutside'"
    if (!element.contains(event.target as Node)) callback(event)
  })
})
