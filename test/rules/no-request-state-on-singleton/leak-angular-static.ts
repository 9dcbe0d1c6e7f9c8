import { Component } from '@angular/core'

@Component({ selector: 'app-editor', template: '<textarea></textarea>' })
export class EditorComponent {
  static active: EditorComponent
  text = ''

  ngOnInit(): void {
    EditorComponent.active = this // want no-request-state-on-singleton: "'EditorComponent.active' keeps 'this' of the last 'EditorComponent' alive after it is unmounted: EditorComponent.active:4 → this:9. Set it to null in 'ngOnDestroy'."
  }
}
