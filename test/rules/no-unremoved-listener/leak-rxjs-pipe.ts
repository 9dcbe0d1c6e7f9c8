import { Component, type OnInit } from '@angular/core'
import { Subject } from 'rxjs'
import { debounceTime as settle, filter, map } from 'rxjs/operators'
import { PriceService } from './prices'

interface Tick {
  readonly id: string
  readonly price: number
}

export const ticks$ = new Subject<Tick>()

@Component({ selector: 'app-ticker', template: '{{ rows.length }}' })
export class Ticker implements OnInit {
  rows: number[] = []
  last = ''

  constructor(private readonly prices: PriceService) {}

  ngOnInit(): void {
    ticks$ // want no-unremoved-listener: "listener on 'ticks$' is added for every mounted 'Ticker' and never removed: ticks$:11 → listener:21 → this (Ticker):14."
      .pipe(
        filter((tick) => tick.price > 0),
        map((tick) => tick.price),
      )
      .subscribe((price) => this.rows.push(price))
    this.prices.changes$.pipe(settle(200)).pipe(map((change) => change.id)).subscribe((id) => { // want no-unremoved-listener: "listener on 'this.prices.changes$' is added for every mounted 'Ticker' and never removed"
      this.last = id
    })
  }
}
