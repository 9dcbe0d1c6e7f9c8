import { Component, type OnDestroy, type OnInit } from '@angular/core'
import { takeUntilDestroyed } from '@angular/core/rxjs-interop'
import { Subject, type Subscription } from 'rxjs'
import { filter, first, map, takeUntil } from 'rxjs/operators'
import { untilHidden } from './operators'

export const ticks$ = new Subject<{ readonly id: string; readonly price: number }>()

@Component({ selector: 'app-ticker', template: '{{ rows.length }}' })
export class Ticker implements OnInit, OnDestroy {
  rows: number[] = []
  #ends = new Subject<void>()
  #subscription: Subscription | null = null

  constructor() {
    ticks$.pipe(takeUntilDestroyed()).subscribe((tick) => this.rows.push(tick.price))
  }

  ngOnInit(): void {
    // It ends when the component does.
    ticks$.pipe(map((tick) => tick.price), takeUntil(this.#ends)).subscribe((price) => this.rows.push(price))
    // It ends with its first value.
    ticks$.pipe(filter((tick) => tick.price > 0), first()).subscribe((tick) => this.rows.push(tick.price))
    // Nobody knows what the project's own operator does.
    ticks$.pipe(untilHidden(this)).subscribe((tick) => this.rows.push(tick.price))
    this.#subscription = ticks$.pipe(map((tick) => tick.price)).subscribe((price) => this.rows.push(price))
    // The subject is the component's own.
    this.#ends.pipe(map(() => 0)).subscribe((zero) => this.rows.push(zero))
  }

  ngOnDestroy(): void {
    this.#subscription?.unsubscribe()
    this.#ends.next()
    this.#ends.complete()
  }
}
