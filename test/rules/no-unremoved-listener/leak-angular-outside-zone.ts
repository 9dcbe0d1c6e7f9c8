import { AfterViewInit, Component, NgZone } from '@angular/core'
import { player } from './player'

@Component({ selector: 'app-volume', template: '<meter [value]="level"></meter>' })
export class VolumeComponent implements AfterViewInit {
  level = 0

  constructor(private readonly zone: NgZone) {}

  ngAfterViewInit(): void {
    this.zone.runOutsideAngular(() => {
      player.on('level', (level: number) => { // want no-unremoved-listener: "Remove it in 'ngOnDestroy'"
        this.level = level
      })
    })
  }
}
